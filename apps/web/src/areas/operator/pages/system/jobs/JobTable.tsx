import type { FragmentType } from '@apollo/client';
import {
  CheckCircleIcon,
  type Column,
  DataTable,
  type DataTableProps,
  EmptyState,
  NoResultState,
  RelativeTime,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { JobTable_jobFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../shared/api/useFragmentData.ts';
import { jobUrl } from '../../../urls.ts';
import { JobBadge } from './JobBadge.tsx';

const jobFragment = graphql(`
  fragment JobTable_job on Job {
    id
    task
    state
    attempts
    maxAttempts
    runAt
    createdAt
  }
`);

type Job = JobTable_jobFragment;
type Passed = 'caption' | 'state' | 'actions' | 'filtered' | 'onClearFilters' | 'paging';

export interface JobTableProps extends Pick<DataTableProps<Job>, Passed> {
  jobs: readonly FragmentType<Job>[];
}

/** Jobs, one a row. */
export function JobTable({ jobs, ...table }: JobTableProps) {
  const { t } = useTranslation('operator');
  const columns: Column<Job>[] = [
    {
      key: 'task',
      header: t('jobs.task'),
      cell: ({ id, task }) => <TextLink to={jobUrl(id)}>{task}</TextLink>,
    },
    { key: 'state', header: t('jobs.state'), cell: ({ state }) => <JobBadge state={state} /> },
    {
      key: 'attempts',
      header: t('jobs.attempts'),
      cell: ({ attempts, maxAttempts }) => t('jobs.attemptsOf', { attempts, most: maxAttempts }),
    },
    { key: 'due', header: t('jobs.due'), cell: ({ runAt }) => <RelativeTime value={runAt} /> },
    {
      key: 'created',
      header: t('jobs.created'),
      cell: ({ createdAt }) => <RelativeTime value={createdAt} />,
    },
  ];
  return (
    <DataTable
      {...table}
      columns={columns}
      rows={useFragmentList(jobFragment, jobs)}
      rowKey={({ id }) => id}
      noResult={<NoResultState onClear={table.onClearFilters} />}
      empty={
        <EmptyState icon={CheckCircleIcon} title={t('jobs.empty.title')}>
          {t('jobs.empty.message')}
        </EmptyState>
      }
    />
  );
}
