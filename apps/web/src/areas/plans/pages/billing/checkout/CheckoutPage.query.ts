import { graphql } from '#graphql';
import { definePage } from '../../../../../shared/page/definePage.ts';

export const checkoutPage = definePage(
  graphql(`
    query CheckoutPage($intentId: ID!) {
      viewer {
        ...MemberFrame_viewer
        defaultOrganization {
          id
          ...EntitlementList_organization
        }
      }
      billingIntent(id: $intentId) {
        id
        state
        url
        quantity
        price {
          id
          product {
            id
            name
          }
        }
        failure {
          code
        }
      }
    }
  `),
  { variables: ({ params }) => ({ intentId: params.intentId ?? '' }) },
);
