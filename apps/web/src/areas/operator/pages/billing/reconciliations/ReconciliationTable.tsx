import {
  CheckCircleIcon,
  type Column,
  DataTable,
  type DataTableProps,
  DateTime,
  EmptyState,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ReconciliationTable_runFragment } from '../../../../../__generated__/graphql.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';
import { reconciliationUrl } from '../../../urls.ts';
import { ReconciliationBadge } from './ReconciliationBadge.tsx';

graphql(`
  fragment ReconciliationTable_run on Reconciliation {
    id
    kind
    state
    isDryRun
    startedAt
    checkedCount
    failedCount
    startedBy {
      id
      displayName
    }
    drifts {
      class
      foundCount
      repairedCount
    }
  }
`);

type Run = ReconciliationTable_runFragment;

export interface ReconciliationTableProps extends Pick<DataTableProps<Run>, 'caption' | 'state' | 'paging'> {
  runs: readonly Run[];
}

/** Comparisons, one a row: when, why, how far, and what came of it. */
export function ReconciliationTable({ runs, ...table }: ReconciliationTableProps) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const columns: Column<Run>[] = [
    {
      key: 'started',
      header: t('reconciliations.started'),
      cell: ({ id, startedAt }) => (
        <TextLink to={reconciliationUrl(id)}>
          <DateTime value={startedAt} />
        </TextLink>
      ),
    },
    {
      key: 'kind',
      header: t('reconciliations.why'),
      cell: ({ kind, isDryRun, startedBy }) =>
        [
          t(`reconciliations.kinds.${kind}`),
          ...(startedBy === null ? [] : [startedBy.displayName]),
          ...(isDryRun ? [t('reconciliations.dryRun')] : []),
        ].join(' · '),
    },
    {
      key: 'state',
      header: t('reconciliations.state'),
      cell: ({ state }) => <ReconciliationBadge state={state} />,
    },
    {
      key: 'checked',
      header: t('reconciliations.checked'),
      align: 'end',
      cell: ({ checkedCount }) => number(checkedCount),
    },
    {
      key: 'failed',
      header: t('reconciliations.failed'),
      align: 'end',
      cell: ({ failedCount }) => number(failedCount),
    },
    {
      key: 'found',
      header: t('reconciliations.found'),
      align: 'end',
      cell: ({ drifts }) => number(drifts.reduce((sum, { foundCount }) => sum + foundCount, 0)),
    },
    {
      key: 'open',
      header: t('reconciliations.open'),
      align: 'end',
      cell: ({ drifts }) =>
        number(drifts.reduce((sum, { foundCount, repairedCount }) => sum + foundCount - repairedCount, 0)),
    },
  ];
  return (
    <DataTable
      {...table}
      columns={columns}
      rows={runs}
      rowKey={({ id }) => id}
      empty={
        <EmptyState level={2} icon={CheckCircleIcon} title={t('reconciliations.empty.title')}>
          {t('reconciliations.empty.message')}
        </EmptyState>
      }
    />
  );
}
