import { graphql } from '#graphql';
import { definePage } from '../../../../../shared/page/definePage.ts';
import { quantityIn } from '../../../urls.ts';

export const choosePage = definePage(
  graphql(`
    query ChoosePage($priceId: ID!, $quantity: Int) {
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
      previewPurchase(input: { priceId: $priceId, quantity: $quantity }) {
        ... on PurchasePreview {
          way
          effectiveAt
          token
          dueNow {
            amount
            amountMinor
            currency
          }
          nextPayment {
            at
            amount {
              amount
              currency
            }
          }
          subscription {
            id
          }
          lines {
            description
            isProration
            amount {
              amount
              currency
            }
          }
          excess {
            ...ExcessNotice_excess @unmask
          }
        }
        ... on UserError {
          code
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
  {
    variables: ({ params, url }) => ({
      priceId: params.priceId ?? '',
      quantity: quantityIn(url.searchParams),
    }),
  },
);

/** What a purchase would come to, as Stripe reckons it. */
export type PreviewAnswer = ReturnType<typeof choosePage.useAnswer>['previewPurchase'];
export type Preview = Extract<PreviewAnswer, { __typename: 'PurchasePreview' }>;
