import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useCsvExport } from '../../../../shared/list/useCsvExport.ts';
import type { PersonFilters } from './filters.ts';

const exportDocument = graphql(`
  query PersonsExport($after: String, $search: String, $orderBy: PersonOrder!) {
    persons(first: 100, after: $after, filter: { search: $search }, orderBy: $orderBy) {
      nodes {
        id
        displayName
        email
        operatorRole
        organizationCount
        createdAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Everybody whom the filters let through, as a file. */
export function usePersonsExport({ search, order }: PersonFilters) {
  const { t } = useTranslation('operator');
  return useCsvExport({
    fileName: 'persons',
    document: exportDocument,
    variables: { search: search ?? null, orderBy: order ?? 'NEWEST' },
    connection: (data) => data.persons,
    columns: [
      { header: t('person.id'), value: ({ id }) => id },
      { header: t('persons.column.name'), value: ({ displayName }) => displayName },
      { header: t('persons.column.email'), value: ({ email }) => email ?? '' },
      { header: t('persons.column.organizations'), value: ({ organizationCount }) => organizationCount ?? 0 },
      {
        header: t('persons.column.role'),
        value: ({ operatorRole }) => (operatorRole ? t(`role.${operatorRole}`) : ''),
      },
      { header: t('persons.column.since'), value: ({ createdAt }) => createdAt },
    ],
  });
}
