import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { ReasonedDialog } from '../../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../acts/useRefusalWords.ts';

const cancelReconciliation = graphql(`
  mutation CancelReconciliation($input: CancelReconciliationInput!) {
    cancelReconciliation(input: $input) {
      ... on CancelReconciliationSuccess {
        reconciliation {
          id
          state
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

/** Asks before a comparison is ended before its end. */
export function CancelDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('operator');
  const toasts = useToasts();
  const [cancel, pending] = useOperatorAct(cancelReconciliation);
  return (
    <ReasonedDialog
      title={t('reconciliation.cancelTitle')}
      confirmLabel={t('reconciliation.cancel')}
      tone="danger"
      consequences={[{ label: t('reconciliation.cancelStays') }]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const outcome = await cancel({ input: { reconciliationId: id, reason } });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        onClose();
        toasts.show({ message: t('reconciliation.cancelled') });
      }}
    />
  );
}
