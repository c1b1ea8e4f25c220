import { useMutation } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { graphql } from '#graphql';
import { useLookAgain } from '../../../sites/useLookAgain.ts';

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

/** Has Stripe asked once how a checkout stands, and looks again until it has come to an end. */
export function useConfirmation(intentId: string, isPending: boolean): void {
  const [confirm] = useMutation(confirmCheckout);
  const asked = useRef(false);
  useEffect(() => {
    if (!isPending || asked.current) return;
    asked.current = true;
    // The next look shows what came of it, whatever becomes of this question.
    confirm({ variables: { input: { intentId } } }).catch(() => undefined);
  });
  useLookAgain(isPending ? [intentId] : []);
}
