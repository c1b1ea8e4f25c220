import { useMutation } from '@apollo/client/react';
import { type FormProblem, useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import { useProblemWords } from '../../../../../../shared/api/useProblemWords.ts';
import { billingUrl } from '../../../../../../shared/urls.ts';
import { useRefusalWords } from '../../../../parts/useRefusalWords.ts';

const cancelSubscription = graphql(`
  mutation CancelSubscription($input: CancelSubscriptionInput!) {
    cancelSubscription(input: $input) {
      ... on CancelSubscriptionSuccess {
        intent {
          id
          state
          subscription {
            id
            ...SubscriptionCard_subscription
          }
        }
      }
      ... on UserError {
        code
      }
    }
  }
`);

export interface CancelWish {
  readonly subscriptionId: string;
  readonly plan: string;
  readonly date: string;
  readonly token: string;
}

/** Cancels what was shown and goes to the page of billing; answers what kept it from that. */
export function useCancel({ subscriptionId, plan, date, token }: CancelWish) {
  const { t } = useTranslation('plans');
  const navigate = useNavigate();
  const toasts = useToasts();
  const wordsFor = useProblemWords();
  const refusalWords = useRefusalWords();
  const [cancel] = useMutation(cancelSubscription);
  return async (): Promise<readonly FormProblem[]> => {
    try {
      const answer = (await cancel({ variables: { input: { subscriptionId, token } } })).data
        ?.cancelSubscription;
      if (answer?.__typename !== 'CancelSubscriptionSuccess') {
        return [{ message: refusalWords(answer?.code ?? '') }];
      }
      if (answer.intent.state === 'FAILED') return [{ message: t('refusal.other') }];
      await navigate(billingUrl);
      toasts.show({ message: t('cancel.done', { plan, date }) });
      return [];
    } catch (error) {
      return [{ message: wordsFor(error) }];
    }
  };
}
