import { graphql } from '#graphql';
import { pageArguments } from '../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../shared/page/definePage.ts';
import { parseProductFilters } from './filters.ts';

const productsPerPage = 25;

export const productsPage = definePage(
  graphql(`
    query ProductsPage(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $search: String
      $kind: ProductKind
      $lifecycle: ProductLifecycle
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      products(
        first: $first
        after: $after
        last: $last
        before: $before
        filter: { search: $search, kind: $kind, lifecycle: $lifecycle }
      ) {
        nodes {
          id
          ...ProductTable_product
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  `),
  {
    variables({ url }) {
      const filters = parseProductFilters(url.searchParams);
      return {
        ...pageArguments(filters, productsPerPage),
        search: filters.search ?? null,
        kind: filters.kind ?? null,
        lifecycle: filters.lifecycle ?? null,
      };
    },
  },
);
