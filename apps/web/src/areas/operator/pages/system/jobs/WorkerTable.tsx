import { type Column, DataTable, DateTime, EmptyState, RelativeTime, SettingsIcon } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { WorkerTable_queueFragment } from '../../../../../__generated__/graphql.ts';

graphql(`
  fragment WorkerTable_queue on Queue {
    workers {
      id
      startedAt
      beatAt
      runningCount
    }
  }
`);

type Worker = WorkerTable_queueFragment['workers'][number];

/** Who runs jobs, and when each was last heard of. */
export function WorkerTable({ queue }: { queue: WorkerTable_queueFragment }) {
  const { t } = useTranslation('operator');
  const columns: Column<Worker>[] = [
    { key: 'worker', header: t('jobs.worker.name'), cell: ({ id }) => <code>{id}</code> },
    {
      key: 'since',
      header: t('jobs.worker.since'),
      cell: ({ startedAt }) => <DateTime value={startedAt} />,
    },
    {
      key: 'beat',
      header: t('jobs.worker.beat'),
      cell: ({ beatAt }) => <RelativeTime value={beatAt} />,
    },
    {
      key: 'running',
      header: t('jobs.worker.running'),
      align: 'end',
      cell: ({ runningCount }) => runningCount,
    },
  ];
  return (
    <DataTable
      caption={t('jobs.workers')}
      columns={columns}
      rows={queue.workers}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={SettingsIcon} title={t('jobs.noWorkers.title')}>
          {t('jobs.noWorkers.message')}
        </EmptyState>
      }
    />
  );
}
