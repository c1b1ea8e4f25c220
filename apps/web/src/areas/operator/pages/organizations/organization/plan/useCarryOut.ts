import { useMutation } from '@apollo/client/react';
import { useRef } from 'react';
import { graphql } from '#graphql';
import type { PlanChangeInput } from '../../../../../../__generated__/graphql.ts';

const executePlanChange = graphql(`
  mutation ExecutePlanChange($input: ExecutePlanChangeInput!) {
    executePlanChange(input: $input) {
      ... on ExecutePlanChangeSuccess {
        request {
          id
        }
        organization {
          id
          ...PresentPlans_organization
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
      ... on ValidationError {
        issues {
          path
          code
          message
        }
      }
    }
  }
`);

/** Carries a change out as it was previewed. */
export function useCarryOut() {
  const [execute] = useMutation(executePlanChange);
  // A retry after a lost reply carries the same key, and so is the same request.
  const key = useRef(crypto.randomUUID());
  return async (change: PlanChangeInput, previewToken: string, reason: string) => {
    const context = { headers: { 'idempotency-key': key.current } };
    const { data } = await execute({ variables: { input: { change, previewToken, reason } }, context });
    key.current = crypto.randomUUID();
    return data?.executePlanChange;
  };
}
