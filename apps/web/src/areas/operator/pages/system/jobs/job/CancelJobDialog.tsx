import { useMutation } from '@apollo/client/react';
import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useProblemWords } from '../../../../../../shared/api/useProblemWords.ts';
import { ReasonedDialog } from '../../../../acts/ReasonedDialog.tsx';

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
        code
        message
      }
    }
  }
`);

/** Asks before a job is given up. */
export function CancelJobDialog({ id, task, onClose }: { id: string; task: string; onClose: () => void }) {
  const { t } = useTranslation('operator');
  const toasts = useToasts();
  const wordsFor = useProblemWords();
  const [act, { loading }] = useMutation(cancelJob);

  async function confirm(reason: string): Promise<string | undefined> {
    try {
      const answer = (await act({ variables: { input: { jobId: id, reason } } })).data?.cancelJob;
      if (answer?.__typename !== 'CancelJobSuccess') return t('job.changedMeanwhile');
      toasts.show({ message: t('job.cancelled') });
      onClose();
    } catch (error) {
      return wordsFor(error);
    }
  }
  return (
    <ReasonedDialog
      title={t('job.cancelTitle', { task })}
      confirmLabel={t('job.cancel')}
      tone="danger"
      consequences={[{ label: t('job.cancelUndone') }, { label: t('job.cancelStays') }]}
      pending={loading}
      onConfirm={confirm}
      onCancel={onClose}
    />
  );
}
