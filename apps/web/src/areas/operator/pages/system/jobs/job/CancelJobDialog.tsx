import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { ReasonedDialog } from '../../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../acts/useRefusalWords.ts';

const cancelJob = graphql(`
  mutation CancelJob($input: CancelJobInput!) {
    cancelJob(input: $input) {
      ... on CancelJobSuccess {
        job {
          id
          state
          attempts
          lastError
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

/** Asks before a job is given up. */
export function CancelJobDialog({ id, task, onClose }: { id: string; task: string; onClose: () => void }) {
  const { t } = useTranslation('operator');
  const toasts = useToasts();
  const [cancel, pending] = useOperatorAct(cancelJob);
  return (
    <ReasonedDialog
      title={t('job.cancelTitle', { task })}
      confirmLabel={t('job.cancel')}
      tone="danger"
      consequences={[{ label: t('job.cancelUndone') }, { label: t('job.cancelStays') }]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const outcome = await cancel({ input: { jobId: id, reason } });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        onClose();
        toasts.show({ message: t('job.cancelled') });
      }}
    />
  );
}
