import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { ReasonedDialog } from '../../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../acts/useRefusalWords.ts';

const retryJob = graphql(`
  mutation RetryJob($input: RetryJobInput!) {
    retryJob(input: $input) {
      ... on RetryJobSuccess {
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

/** Asks before a job is tried again at once. */
export function RetryJobDialog({ id, task, onClose }: { id: string; task: string; onClose: () => void }) {
  const { t } = useTranslation('operator');
  const toasts = useToasts();
  const [retry, pending] = useOperatorAct(retryJob);
  return (
    <ReasonedDialog
      title={t('job.retryTitle', { task })}
      confirmLabel={t('job.retry')}
      consequences={[{ label: t('job.retryNow') }]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const outcome = await retry({ input: { jobId: id, reason } });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        onClose();
        toasts.show({ message: t('job.retried') });
      }}
    />
  );
}
