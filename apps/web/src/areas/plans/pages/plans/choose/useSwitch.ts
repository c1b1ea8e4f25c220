import { useApolloClient, useMutation } from '@apollo/client/react';
import { useToasts } from '@member-console/ui';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import type { SwitchSubscriptionInput } from '../../../../../__generated__/graphql.ts';
import { useProblemWords } from '../../../../../shared/api/useProblemWords.ts';
import { billingUrl } from '../../../../../shared/urls.ts';
import { useRefusalWords } from '../../../parts/useRefusalWords.ts';

const switchSubscription = graphql(`
  mutation SwitchSubscription($input: SwitchSubscriptionInput!) {
    switchSubscription(input: $input) {
      ... on SwitchSubscriptionSuccess {
        payUrl
        intent {
          id
          state
          failure {
            code
          }
        }
      }
      ... on UserError {
        code
      }
    }
  }
`);

/**
 * Switches what one pays for, as it was shown; where the bank wants to be asked first, leads there. When what was shown
 * has moved, it is shown anew before anything is asked again.
 */
export function useSwitch() {
  const apollo = useApolloClient();
  const { t } = useTranslation('plans');
  const navigate = useNavigate();
  const toasts = useToasts();
  const wordsFor = useProblemWords();
  const refusalWords = useRefusalWords();
  const [change] = useMutation(switchSubscription);
  const [isPending, setPending] = useState(false);
  // A second click may come before the first one shows.
  const isUnderWay = useRef(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function begin(input: SwitchSubscriptionInput): Promise<void> {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setPending(true);
    setProblem(null);
    try {
      const answer = (await change({ variables: { input } })).data?.switchSubscription;
      if (answer?.__typename === 'PlanMoved') {
        await apollo.refetchQueries({ include: 'active' });
        setProblem(t('switch.moved'));
      } else if (answer?.__typename !== 'SwitchSubscriptionSuccess')
        setProblem(refusalWords(answer?.code ?? ''));
      else if (answer.intent.state === 'FAILED')
        setProblem(t('switch.failed', { code: answer.intent.failure?.code ?? '' }));
      else if (answer.payUrl !== null) window.location.assign(answer.payUrl);
      else {
        await navigate(billingUrl);
        toasts.show({ message: t(answer.intent.state === 'CONFIRMED' ? 'switch.done' : 'switch.pending') });
      }
    } catch (error) {
      setProblem(wordsFor(error));
    } finally {
      isUnderWay.current = false;
      setPending(false);
    }
  }
  return { begin, isPending, problem };
}
