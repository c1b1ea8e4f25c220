import { graphql } from '#graphql';
import { definePage } from '../../../../../shared/page/definePage.ts';

export const checkoutPage = definePage(
  graphql(`
    query CheckoutPage($intentId: ID!) {
      viewer {
        ...MemberFrame_viewer
      }
      billingIntent(id: $intentId) {
        id
        state
        url
      }
    }
  `),
  { variables: ({ params }) => ({ intentId: params.intentId ?? '' }) },
);
