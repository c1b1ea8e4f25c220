import { ConfirmDialog, TextField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useForm } from '../../../../../../shared/forms/useForm.ts';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { useUndoableToast } from '../../../../acts/useUndoableToast.ts';
import { useCatalogChecks } from '../../../../catalogEditing/useCatalogChecks.ts';

const retireProduct = graphql(`
  mutation RetireProduct($input: RetireProductInput!) {
    retireProduct(input: $input) {
      ... on RetireProductSuccess {
        requestId
        product {
          id
          lifecycle
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface RetireProductDialogProps {
  product: {
    readonly id: string;
    readonly name: string;
    readonly liveGrantCount: number | null;
    readonly defaultCount: number | null;
  };
  onClose: () => void;
}

/** Asks before a product is taken off the offer, and counts who keeps it. */
export function RetireProductDialog({ product, onClose }: RetireProductDialogProps) {
  const { t } = useTranslation('operator');
  const tell = useUndoableToast();
  const check = useCatalogChecks();
  const [change] = useOperatorAct(retireProduct);
  const { id, name, liveGrantCount, defaultCount } = product;
  const form = useForm({
    initial: { reason: '' },
    checks: { reason: check.requiredReason },
    async send({ reason }) {
      const outcome = await change({ input: { productId: id, liveGrants: 'KEEP', reason: reason.trim() } });
      if (outcome.kind === 'refused') return outcome.problems;
      onClose();
      tell(t('product.retireDialog.done', { name }), outcome.answer.requestId);
    },
  });
  return (
    <ConfirmDialog
      open
      title={t('product.retireDialog.heading', { name })}
      confirmLabel={t('product.retireDialog.confirm')}
      tone="danger"
      consequences={[
        { label: t('product.retireDialog.nobodyNew') },
        ...(liveGrantCount ? [{ count: liveGrantCount, label: t('product.retireDialog.keep') }] : []),
        ...(defaultCount ? [{ count: defaultCount, label: t('product.retireDialog.defaults') }] : []),
      ]}
      pending={form.isPending}
      error={form.summary.problems.find(({ field }) => field !== 'reason')?.message}
      onConfirm={() => void form.submit()}
      onCancel={onClose}
    >
      <TextField
        {...form.field('reason')}
        label={t('catalogParts.reason')}
        description={t('catalogParts.reasonHint')}
        data-autofocus=""
      />
    </ConfirmDialog>
  );
}
