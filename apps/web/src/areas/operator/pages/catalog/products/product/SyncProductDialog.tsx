import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { ReasonedDialog } from '../../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../acts/useRefusalWords.ts';

const syncProduct = graphql(`
  mutation SyncProduct($input: SyncProductInput!) {
    syncProduct(input: $input) {
      ... on SyncProductSuccess {
        product {
          id
          ...ProductStripe_product
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface SyncProductDialogProps {
  id: string;
  name: string;
  onClose: () => void;
}

/** Asks before Stripe is told of a product anew. */
export function SyncProductDialog({ id, name, onClose }: SyncProductDialogProps) {
  const { t } = useTranslation('operator');
  const toasts = useToasts();
  const [sync, pending] = useOperatorAct(syncProduct);
  return (
    <ReasonedDialog
      title={t('stripe.syncTitle', { name })}
      confirmLabel={t('stripe.syncNow')}
      consequences={[{ label: t('stripe.syncTells') }, { label: t('stripe.syncReplaces') }]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const outcome = await sync({ input: { productId: id, reason } });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        onClose();
        toasts.show({ message: t('stripe.syncAsked', { name }) });
      }}
    />
  );
}
