import { ConfirmDialog, TextField, useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import { useForm } from '../../../../../../shared/forms/useForm.ts';
import { useCatalogChange } from '../../../../catalogEditing/useCatalogChange.ts';
import { useCatalogChecks } from '../../../../catalogEditing/useCatalogChecks.ts';
import { productsUrl } from '../../../../urls.ts';

const deleteProduct = graphql(`
  mutation DeleteProduct($input: DeleteProductInput!) {
    change: deleteProduct(input: $input) {
      ... on DeleteProductSuccess {
        productId
      }
      ... on UserError {
        code
        message
        path
      }
      ... on ValidationError {
        issues {
          path
          code
          message
        }
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
  const { change } = useCatalogChange(deleteProduct);
  const form = useForm({
    initial: { reason: '' },
    checks: { reason: check.requiredReason },
    async send({ reason }) {
      const { done, problems } = await change({ productId: id, reason: reason.trim() });
      if (done === null) return problems;
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
