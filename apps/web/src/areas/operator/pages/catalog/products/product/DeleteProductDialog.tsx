import { ConfirmDialog, TextField, useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import { useForm } from '../../../../../../shared/forms/useForm.ts';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { useCatalogChecks } from '../../../../catalogEditing/useCatalogChecks.ts';
import { productsUrl } from '../../../../urls.ts';

const deleteProduct = graphql(`
  mutation DeleteProduct($input: DeleteProductInput!) {
    deleteProduct(input: $input) {
      ... on DeleteProductSuccess {
        productId
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface DeleteProductDialogProps {
  product: { readonly id: string; readonly slug: string; readonly name: string };
  onClose: () => void;
}

/** Asks before a draft goes for good: its short name is typed, and the reason said. */
export function DeleteProductDialog({ product: { id, slug, name }, onClose }: DeleteProductDialogProps) {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const toasts = useToasts();
  const check = useCatalogChecks();
  const [change] = useOperatorAct(deleteProduct);
  const form = useForm({
    initial: { reason: '' },
    checks: { reason: check.requiredReason },
    async send({ reason }) {
      const outcome = await change({ input: { productId: id, reason: reason.trim() } });
      if (outcome.kind === 'refused') return outcome.problems;
      await navigate(productsUrl(), { replace: true });
      toasts.show({ message: t('product.deleteDialog.done', { name }) });
    },
  });
  return (
    <ConfirmDialog
      open
      title={t('product.deleteDialog.heading', { name })}
      confirmLabel={t('product.deleteDialog.confirm')}
      tone="danger"
      typed={slug}
      pending={form.isPending}
      error={form.summary.problems.find(({ field }) => field !== 'reason')?.message}
      onConfirm={() => void form.submit()}
      onCancel={onClose}
    >
      <p>{t('product.deleteDialog.message')}</p>
      <TextField
        {...form.field('reason')}
        label={t('catalogParts.reason')}
        description={t('catalogParts.reasonHint')}
      />
    </ConfirmDialog>
  );
}
