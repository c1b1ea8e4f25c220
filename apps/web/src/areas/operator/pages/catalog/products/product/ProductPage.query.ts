import { graphql } from '#graphql';
import { pageArguments, placeOf } from '../../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../../shared/page/definePage.ts';

const holdersPerPage = 20;

export const productPage = definePage(
  graphql(`
    query ProductPage($slug: Slug!, $first: Int, $after: String, $last: Int, $before: String) {
      viewer {
        ...OperatorFrame_viewer
      }
      product(slug: $slug) {
        id
        slug
        name
        description
        lifecycle
        ...ProductLifeCycle_product
        ...ProductFacts_product
        ...ProductGives_product
        ...ProductLadders_product
        ...ProductStripe_product
        sync {
          state
        }
        prices(includeRetired: true) {
          id
          ...ProductPrices_price @unmask
        }
        auditEntries(first: 10) {
          nodes {
            id
            ...AuditTimeline_entry
          }
        }
        holders(first: $first, after: $after, last: $last, before: $before) {
          nodes {
            ...ProductHolders_holder @unmask
          }
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
        }
      }
    }
  `),
  {
    variables: ({ url, params }) => ({
      slug: params.slug ?? '',
      ...pageArguments(placeOf(url.searchParams), holdersPerPage),
    }),
  },
);
