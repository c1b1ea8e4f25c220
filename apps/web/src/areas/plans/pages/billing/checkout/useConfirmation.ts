import { useApolloClient, useMutation } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { graphql } from '#graphql';
import type { BillingIntentState } from '../../../../../__generated__/graphql.ts';
import { useLookAgain } from '../../../../member/sites/useLookAgain.ts';
import { checkoutPage } from './CheckoutPage.query.ts';

const confirmCheckout = graphql(`
  mutation ConfirmCheckout($input: ConfirmCheckoutInput!) {
    confirmCheckout(input: $input) {
      ... on ConfirmCheckoutSuccess {
        intent {
          id
          state
          url
        }
      }
      ... on UserError {
        code
      }
    }
  }
`);

/**
 * Has Stripe asked once how a checkout stands, unless one is only on the way there, and looks again until it has come to
 * an end; then the page is asked anew, for there are new limits to show.
 */
export function useConfirmation(intentId: string, state: BillingIntentState, isOnTheWay: boolean): void {
  const apollo = useApolloClient();
  const [confirm] = useMutation(confirmCheckout);
  const asked = useRef(false);
  const before = useRef(state);
  const isPending = state === 'PENDING';
  useEffect(() => {
    if (!isPending || isOnTheWay || asked.current) return;
    asked.current = true;
    // The next look shows what came of it, whatever becomes of this question.
    confirm({ variables: { input: { intentId } } }).catch(() => undefined);
  });
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    apollo
      .query({ query: checkoutPage.document, variables: { intentId }, fetchPolicy: 'network-only' })
      .catch(() => undefined); // What is shown is true, only not all of it.
  }, [apollo, intentId, state]);
  useLookAgain(isPending ? [intentId] : []);
}
