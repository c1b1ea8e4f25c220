import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';

export const cancelPage = definePage(
  graphql(`
    query CancelPage($subscriptionId: ID!) {
      viewer {
        ...MemberFrame_viewer
      }
      previewCancellation(input: { subscriptionId: $subscriptionId }) {
        ... on CancellationPreview {
          token
          effectiveAt
          subscription {
            id
            items {
              price {
                id
                product {
                  id
                  name
                }
              }
            }
          }
          afterwards {
            product {
              id
              name
            }
          }
          changes {
            ...Changes_change @unmask
          }
          excess {
            ...ExcessNotice_excess @unmask
          }
        }
        ... on UserError {
          code
        }
      }
    }
  `),
  { variables: ({ params }) => ({ subscriptionId: params.subscriptionId ?? '' }) },
);
