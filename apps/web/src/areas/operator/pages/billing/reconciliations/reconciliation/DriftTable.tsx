import {
  CheckCircleIcon,
  type Column,
  DataTable,
  type DataTableProps,
  EmptyState,
  LinkButton,
  NoResultState,
  Row,
  StatusBadge,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { DriftTable_driftFragment } from '../../../../../../__generated__/graphql.ts';
import { CsvExportButton } from '../../../../../../shared/list/CsvExportButton.tsx';
import { organizationUrl, reconciliationUrl } from '../../../../urls.ts';
import type { DriftFilters } from './filters.ts';
import { sideWords } from './sideWords.ts';
import { useDriftsExport } from './useDriftsExport.ts';

graphql(`
  fragment DriftTable_drift on Drift {
    id
    class
    ours
    theirs
    repairedAt
    organization {
      id
      slug
      name
    }
    subject {
      id
      url
    }
  }
`);

type Drift = DriftTable_driftFragment;

export interface DriftTableProps extends Pick<DataTableProps<Drift>, 'state' | 'onClearFilters' | 'paging'> {
  drifts: readonly Drift[];
  runId: string;
  filters: DriftFilters;
  mayManage: boolean;
}

/** What differs, one difference a row: what stands here, what Stripe says, and whether it is mended. */
export function DriftTable({ drifts, runId, filters, mayManage, ...table }: DriftTableProps) {
  const { t } = useTranslation('operator');
  const csv = useDriftsExport(runId, filters.state);
  return (
    <DataTable
      {...table}
      caption={t('drifts.title')}
      columns={useColumns(runId, filters, mayManage)}
      rows={drifts}
      rowKey={({ id }) => id}
      filtered={filters.state !== undefined}
      actions={
        <>
          <nav aria-label={t('drifts.state')}>
            <Row gap={1}>
              {([undefined, 'open', 'repaired'] as const).map((one) => (
                <LinkButton
                  key={one ?? ''}
                  to={reconciliationUrl(runId, { state: one })}
                  size="small"
                  variant={one === filters.state ? 'secondary' : 'quiet'}
                  aria-current={one === filters.state ? 'page' : undefined}
                >
                  {t(`drifts.shown.${one ?? 'all'}`)}
                </LinkButton>
              ))}
            </Row>
          </nav>
          <CsvExportButton {...csv} />
        </>
      }
      noResult={<NoResultState onClear={table.onClearFilters} />}
      empty={
        <EmptyState level={3} icon={CheckCircleIcon} title={t('drifts.empty.title')}>
          {t('drifts.empty.message')}
        </EmptyState>
      }
    />
  );
}

function useColumns(runId: string, filters: DriftFilters, mayManage: boolean): Column<Drift>[] {
  const { t } = useTranslation('operator');
  return [
    { key: 'class', header: t('drifts.class'), cell: (drift) => t(`drifts.classes.${drift.class}`) },
    {
      key: 'organization',
      header: t('billingConcerns.organization'),
      cell: ({ organization }) =>
        organization === null ? (
          t('billingConcerns.nobody')
        ) : (
          <TextLink to={organizationUrl(organization.slug)}>{organization.name}</TextLink>
        ),
    },
    {
      key: 'subject',
      header: t('drifts.subject'),
      cell: ({ subject }) => {
        if (subject === null) return '–';
        return subject.url === null ? (
          <code>{subject.id}</code>
        ) : (
          <TextLink to={subject.url}>{subject.id}</TextLink>
        );
      },
    },
    { key: 'ours', header: t('drifts.ours'), cell: ({ ours }) => sideWords(ours) },
    { key: 'theirs', header: t('drifts.theirs'), cell: ({ theirs }) => sideWords(theirs) },
    {
      key: 'state',
      header: t('drifts.state'),
      cell: ({ repairedAt }) => (
        <StatusBadge tone={repairedAt === null ? 'warning' : 'success'}>
          {t(repairedAt === null ? 'drifts.shown.open' : 'drifts.shown.repaired')}
        </StatusBadge>
      ),
    },
    {
      key: 'acts',
      header: t('billingConcerns.acts'),
      headerHidden: true,
      cell: ({ id, repairedAt }) =>
        mayManage &&
        repairedAt === null && (
          <LinkButton to={reconciliationUrl(runId, { ...filters, ask: 'repair', drift: id })} size="small">
            {t('drifts.repair')}
          </LinkButton>
        ),
    },
  ];
}
