import type { FragmentType } from '@apollo/client';
import { LinkButton, RefreshIcon, Row } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { graphql } from '#graphql';
import type { JobActs_jobFragment, JobState } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { usePageActs } from '../../../../finder/usePageActs.ts';
import { useAddressWith } from '../../../../session/useAddressWith.ts';
import { useMay } from '../../../../session/useMay.ts';
import { CancelJobDialog } from './CancelJobDialog.tsx';
import { RetryJobDialog } from './RetryJobDialog.tsx';

const jobFragment = graphql(`
  fragment JobActs_job on Job {
    id
    task
    state
  }
`);

const retryable: readonly JobState[] = ['FAILED', 'RETRYING', 'SCHEDULED'];
const cancellable: readonly JobState[] = ['QUEUED', 'RETRYING', 'SCHEDULED'];

/** What an operator can do about a job in its state. */
export function JobActs({ job }: { job: FragmentType<JobActs_jobFragment> }) {
  const { t } = useTranslation('operator');
  const { id, task, state } = useFragmentData(jobFragment, job);
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const addressWith = useAddressWith();
  const asked = search.get('ask');
  const close = () => void navigate(addressWith({ ask: null }), { preventScrollReset: true });
  const [mayRetry, mayCancel] = [retryable.includes(state), cancellable.includes(state)];
  const mayManage = useMay('JOBS_MANAGE');
  usePageActs(
    task,
    mayManage
      ? [
          ...(mayRetry ? [{ label: t('job.retry'), url: addressWith({ ask: 'retry' }) }] : []),
          ...(mayCancel ? [{ label: t('job.cancel'), url: addressWith({ ask: 'cancel' }) }] : []),
        ]
      : [],
  );
  if (!mayManage) return null;
  return (
    <Row gap={2}>
      {mayCancel && <LinkButton to={addressWith({ ask: 'cancel' })}>{t('job.cancel')}</LinkButton>}
      {mayRetry && (
        <LinkButton to={addressWith({ ask: 'retry' })} variant="primary" icon={RefreshIcon}>
          {t('job.retry')}
        </LinkButton>
      )}
      {mayRetry && asked === 'retry' && <RetryJobDialog id={id} task={task} onClose={close} />}
      {mayCancel && asked === 'cancel' && <CancelJobDialog id={id} task={task} onClose={close} />}
    </Row>
  );
}
