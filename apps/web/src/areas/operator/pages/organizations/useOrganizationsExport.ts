import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useCsvExport } from '../../../../shared/list/useCsvExport.ts';
import { filterOf, type OrganizationFilters } from './filters.ts';

const exportDocument = graphql(`
  query OrganizationsExport($after: String, $filter: OrganizationFilter, $orderBy: OrganizationOrder!) {
    organizations(first: 100, after: $after, filter: $filter, orderBy: $orderBy) {
      nodes {
        id
        name
        slug
        type {
          key
        }
        plans {
          product {
            id
            name
          }
        }
        isSuspended
        createdAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Every organization that the filters let through, as a file. */
export function useOrganizationsExport(filters: OrganizationFilters) {
  const { t } = useTranslation('operator');
  return useCsvExport({
    fileName: 'organizations',
    document: exportDocument,
    variables: { filter: filterOf(filters), orderBy: filters.order ?? 'NEWEST' },
    connection: (data) => data.organizations,
    columns: [
      { header: t('organization.id'), value: ({ id }) => id },
      { header: t('organizations.column.name'), value: ({ name }) => name },
      { header: t('organization.slug'), value: ({ slug }) => slug },
      { header: t('organizations.column.type'), value: ({ type: { key } }) => key },
      {
        header: t('organizations.column.plan'),
        value: ({ plans }) => plans.map(({ product }) => product.name).join('; '),
      },
      {
        header: t('organizations.column.state'),
        value: ({ isSuspended }) => t(isSuspended ? 'organizations.suspended' : 'organizations.active'),
      },
      { header: t('organizations.column.created'), value: ({ createdAt }) => createdAt },
    ],
  });
}
