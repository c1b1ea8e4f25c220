import { skipToken, useQuery } from '@apollo/client/react';
import { graphql } from '#graphql';
import type { PlanChangeInput } from '../../../../../../__generated__/graphql.ts';

const previewPlanChange = graphql(`
  query PreviewPlanChange($input: PlanChangeInput!) {
    previewPlanChange(input: $input) {
      ... on PlanPreview {
        token
        ...PlanPreviewView_preview @unmask
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

/** What a change would bring about; null: nothing is asked yet. It is never shown as it was before. */
export function usePreview(change: PlanChangeInput | null) {
  const { data, error, loading, refetch } = useQuery(
    previewPlanChange,
    change === null ? skipToken : { variables: { input: change }, fetchPolicy: 'no-cache' },
  );
  return { answer: data?.previewPlanChange ?? null, error, isLoading: loading, lookAgain: refetch };
}
