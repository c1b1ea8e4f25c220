import { graphql } from '#graphql';
import { pageArguments } from '../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../shared/page/definePage.ts';
import { invoiceFilters } from '../../../billing/lists.ts';
import { invoicesAsked } from './invoicesAsked.ts';

const rowsPerPage = 25;

export const invoicesPage = definePage(
  graphql(`
    query InvoicesPage(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $invoiceFilter: InvoiceFilter
      $billingOrder: BillingOrder!
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      invoices(
        first: $first
        after: $after
        last: $last
        before: $before
        filter: $invoiceFilter
        orderBy: $billingOrder
      ) {
        nodes {
          id
          ...InvoiceTable_invoice
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
      const filters = invoiceFilters.parse(url.searchParams);
      return { ...pageArguments(filters, rowsPerPage), ...invoicesAsked(filters) };
    },
  },
);
