import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useCsvExport } from '../../../../../../shared/list/useCsvExport.ts';
import type { DriftFilters } from './filters.ts';
import { sideWords } from './sideWords.ts';

const exportDocument = graphql(`
  query DriftsExport($after: String, $runId: ID!, $isOpen: Boolean) {
    drifts(first: 100, after: $after, filter: { reconciliationId: $runId, isOpen: $isOpen }) {
      nodes {
        id
        class
        ours
        theirs
        foundAt
        repairedAt
        organization {
          id
          name
        }
        subject {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What a comparison found, as a file. */
export function useDriftsExport(runId: string, state: DriftFilters['state']) {
  const { t } = useTranslation('operator');
  return useCsvExport({
    fileName: 'drifts',
    document: exportDocument,
    variables: { runId, isOpen: state === undefined ? null : state === 'open' },
    connection: (data) => data.drifts,
    columns: [
      { header: t('drifts.class'), value: (drift) => t(`drifts.classes.${drift.class}`) },
      { header: t('billingConcerns.organization'), value: ({ organization }) => organization?.name ?? null },
      { header: t('drifts.subject'), value: ({ subject }) => subject?.id ?? null },
      { header: t('drifts.ours'), value: ({ ours }) => sideWords(ours) },
      { header: t('drifts.theirs'), value: ({ theirs }) => sideWords(theirs) },
      { header: t('drifts.found'), value: ({ foundAt }) => foundAt },
      { header: t('drifts.repairedAt'), value: ({ repairedAt }) => repairedAt },
    ],
  });
}
