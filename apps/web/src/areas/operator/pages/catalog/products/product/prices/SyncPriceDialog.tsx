import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { ReasonedDialog } from '../../../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../../acts/useRefusalWords.ts';

const syncPrice = graphql(`
  mutation SyncPrice($input: SyncPriceInput!) {
    syncPrice(input: $input) {
      ... on SyncPriceSuccess {
        price {
          id
          ...ProductPrices_price
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface SyncPriceDialogProps {
  id: string;
  /** The price in words. */
  name: string;
  onClose: () => void;
}

/** Asks before Stripe is told of a price anew. */
export function SyncPriceDialog({ id, name, onClose }: SyncPriceDialogProps) {
  const { t } = useTranslation('operator');
  const toasts = useToasts();
  const [sync, pending] = useOperatorAct(syncPrice);
  return (
    <ReasonedDialog
      title={t('stripe.syncTitle', { name })}
      confirmLabel={t('prices.sync')}
      consequences={[{ label: t('stripe.syncTells') }, { label: t('stripe.syncReplaces') }]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const outcome = await sync({ input: { priceId: id, reason } });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        onClose();
        toasts.show({ message: t('stripe.syncAsked', { name }) });
      }}
    />
  );
}
