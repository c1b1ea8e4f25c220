import { graphql } from '#graphql';
import { pageArguments } from '../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../shared/page/definePage.ts';
import { paymentFilters } from '../../../billing/lists.ts';
import { paymentsAsked } from './paymentsAsked.ts';

const rowsPerPage = 25;

export const paymentsPage = definePage(
  graphql(`
    query PaymentsPage(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $paymentFilter: PaymentFilter
      $billingOrder: BillingOrder!
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      payments(
        first: $first
        after: $after
        last: $last
        before: $before
        filter: $paymentFilter
        orderBy: $billingOrder
      ) {
        nodes {
          id
          ...PaymentTable_payment
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
      const filters = paymentFilters.parse(url.searchParams);
      return { ...pageArguments(filters, rowsPerPage), ...paymentsAsked(filters) };
    },
  },
);
