import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';

export const typePage = definePage(
  graphql(`
    query TypePage($key: String!) {
      viewer {
        ...OperatorFrame_viewer
      }
      organizationType(key: $key) {
        id
        key
        name
        description
        organizationCount
        auditEntries(first: 5) {
          nodes {
            id
            ...AuditTimeline_entry
          }
        }
        defaultGrants {
          id
          ...DefaultTable_default
          ...RemoveDefault_default
          ...SetDefault_default
        }
      }
      catalogLadders(first: 100) {
        nodes {
          id
          ...SetDefault_ladder
        }
      }
      products(first: 100, filter: { lifecycle: PUBLISHED }) {
        nodes {
          id
          ...SetDefault_product
        }
      }
    }
  `),
  { variables: ({ params }) => ({ key: params.key ?? '' }) },
);
