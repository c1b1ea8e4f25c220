import { ConfirmDialog, useToasts } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';

const publishProduct = graphql(`
  mutation PublishProduct($input: PublishProductInput!) {
    publishProduct(input: $input) {
      ... on PublishProductSuccess {
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

export interface PublishProductDialogProps {
  product: { readonly id: string; readonly name: string };
  onClose: () => void;
}

/** Asks before a draft is offered; says what it still needs when that is refused. */
export function PublishProductDialog({ product: { id, name }, onClose }: PublishProductDialogProps) {
  const { t } = useTranslation('operator');
  const toasts = useToasts();
  const [change, isPending] = useOperatorAct(publishProduct);
  const [problem, setProblem] = useState<string>();
  async function publish() {
    const outcome = await change({ input: { productId: id } });
    if (outcome.kind === 'refused') {
      setProblem(outcome.problems[0]?.message);
      return;
    }
    onClose();
    toasts.show({ message: t('product.publishDialog.done', { name }) });
  }
  return (
    <ConfirmDialog
      open
      title={t('product.publishDialog.heading', { name })}
      confirmLabel={t('product.publishDialog.confirm')}
      consequences={[
        { label: t('product.publishDialog.offered') },
        { label: t('product.publishDialog.fixed') },
      ]}
      pending={isPending}
      error={problem}
      onConfirm={() => void publish()}
      onCancel={onClose}
    />
  );
}
