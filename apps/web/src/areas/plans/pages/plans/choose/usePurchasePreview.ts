import { useQuery } from '@apollo/client/react';
import { graphql } from '#graphql';

const previewQuery = graphql(`
  query PurchasePreview($input: PreviewPurchaseInput!) {
    previewPurchase(input: $input) {
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
  }
`);

export interface Purchase {
  readonly organizationId: string;
  readonly priceId: string;
  readonly quantity: number;
}

/** What a purchase would come to, as Stripe reckons it: asked once the page is there, for Stripe takes its time. */
export function usePurchasePreview(input: Purchase) {
  const { data, error, refetch } = useQuery(previewQuery, {
    variables: { input },
    fetchPolicy: 'network-only',
  });
  return { preview: data?.previewPurchase, error, lookAgain: refetch };
}

export type PreviewAnswer = NonNullable<ReturnType<typeof usePurchasePreview>['preview']>;
export type Preview = Extract<PreviewAnswer, { __typename: 'PurchasePreview' }>;
