import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useCsvExport } from '../../../../../../shared/list/useCsvExport.ts';
import type { SitesFilters } from './filters.ts';

const exportDocument = graphql(`
  query SitesExport(
    $after: String
    $search: String
    $siteState: SiteState
    $isBehind: Boolean
    $siteOrder: SiteOrder!
  ) {
    sites(
      first: 100
      after: $after
      filter: { search: $search, state: $siteState, isBehind: $isBehind }
      orderBy: $siteOrder
    ) {
      nodes {
        id
        host
        title
        state
        isBehind
        problem
        storageBytes
        createdAt
        owner {
          id
          displayName
          email
        }
        organization {
          id
          slug
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Every site that the filters let through, as a file. */
export function useSitesExport({ search, state, isBehind, order }: SitesFilters) {
  const { t } = useTranslation('operator');
  return useCsvExport({
    fileName: 'sites',
    document: exportDocument,
    variables: {
      search: search ?? null,
      siteState: state ?? null,
      isBehind: isBehind ?? null,
      siteOrder: order ?? 'NEWEST',
    },
    connection: (data) => data.sites,
    columns: [
      { header: t('site.id'), value: ({ id }) => id },
      { header: t('sites.host'), value: ({ host }) => host },
      { header: t('sites.site'), value: ({ title }) => title },
      { header: t('sites.owner'), value: ({ owner }) => owner.displayName },
      { header: t('persons.column.email'), value: ({ owner }) => owner.email },
      { header: t('sites.organization'), value: ({ organization }) => organization.slug },
      { header: t('sites.state'), value: ({ state: one }) => one },
      { header: t('sites.behind'), value: (site) => site.isBehind },
      { header: t('sites.problem'), value: ({ problem }) => problem },
      { header: t('sites.storage'), value: ({ storageBytes }) => storageBytes },
      { header: t('sites.created'), value: ({ createdAt }) => createdAt },
    ],
  });
}
