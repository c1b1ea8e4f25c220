import { graphql } from '#graphql';
import { definePage } from '../../../../../shared/page/definePage.ts';

export const choosePage = definePage(
  graphql(`
    query ChoosePage($priceId: ID!) {
      viewer {
        ...MemberFrame_viewer
        ...LiveOrganization_viewer
        defaultOrganization {
          id
          viewerCapabilities
          planOptions {
            product {
              id
            }
            standing
            outcomes {
              ...PlanOutcomes_outcome @unmask
            }
          }
        }
      }
      node(id: $priceId) {
        id
        ... on Price {
          retiredAt
          product {
            id
            name
            description
            includes {
              ...Included_rule @unmask
            }
          }
          ...PriceTag_price @unmask
        }
      }
    }
  `),
  { variables: ({ params }) => ({ priceId: params.priceId ?? '' }) },
);
