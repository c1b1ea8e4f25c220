import { useMutation } from '@apollo/client/react';
import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useProblemWords } from '../../../../../../shared/api/useProblemWords.ts';
import { ReasonedDialog } from '../../../../acts/ReasonedDialog.tsx';

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
        code
        message
      }
    }
  }
`);

/** Asks before a job is tried again at once. */
export function RetryJobDialog({ id, task, onClose }: { id: string; task: string; onClose: () => void }) {
  const { t } = useTranslation('operator');
  const toasts = useToasts();
  const wordsFor = useProblemWords();
  const [act, { loading }] = useMutation(retryJob);

  async function confirm(reason: string): Promise<string | undefined> {
    try {
      const answer = (await act({ variables: { input: { jobId: id, reason } } })).data?.retryJob;
      if (answer?.__typename !== 'RetryJobSuccess') return t('job.changedMeanwhile');
      toasts.show({ message: t('job.retried') });
      onClose();
    } catch (error) {
      return wordsFor(error);
    }
  }
  return (
    <ReasonedDialog
      title={t('job.retryTitle', { task })}
      confirmLabel={t('job.retry')}
      consequences={[{ label: t('job.retryNow') }]}
      pending={loading}
      onConfirm={confirm}
      onCancel={onClose}
    />
  );
}
