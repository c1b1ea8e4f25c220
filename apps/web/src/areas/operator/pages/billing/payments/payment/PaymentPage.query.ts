import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';

export const paymentPage = definePage(
  graphql(`
    query PaymentPage($paymentId: ID!) {
      viewer {
        ...OperatorFrame_viewer
      }
      node(id: $paymentId) {
        ... on Payment {
          id
          status
          amount {
            amount
            currency
          }
          ...PaymentFacts_payment
          refunds {
            id
            ...RefundTable_refund
          }
          disputes {
            id
            ...DisputeTable_dispute
          }
        }
      }
    }
  `),
  { variables: ({ params }) => ({ paymentId: params.id ?? '' }) },
);
