import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import type { StartCheckoutInput } from '../../../../../__generated__/graphql.ts';
import { useProblemWords } from '../../../../../shared/api/useProblemWords.ts';
import { useRefusalWords } from '../../../parts/useRefusalWords.ts';
import { checkoutUrl } from '../../../urls.ts';

const beginCheckout = graphql(`
  mutation BeginCheckout($input: StartCheckoutInput!) {
    startCheckout(input: $input) {
      ... on StartCheckoutSuccess {
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
 * Asks for the page where one pays and goes there. A second click, or another tab, is led to the same page: the server
 * keeps one for each choice.
 */
export function useCheckout() {
  const navigate = useNavigate();
  const wordsFor = useProblemWords();
  const refusalWords = useRefusalWords();
  const [start] = useMutation(beginCheckout);
  const [isPending, setPending] = useState(false);
  // A second click may come before the first one shows.
  const isUnderWay = useRef(false);
  const [problem, setProblem] = useState<string | null>(null);

  function stop(words: string): void {
    setProblem(words);
    isUnderWay.current = false;
    setPending(false);
  }

  /** Stays under way when it succeeds, for then this page is about to be left. */
  async function begin(input: StartCheckoutInput): Promise<void> {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setPending(true);
    setProblem(null);
    try {
      const answer = (await start({ variables: { input } })).data?.startCheckout;
      if (answer?.__typename === 'StartCheckoutSuccess') await navigate(checkoutUrl(answer.intent.id, true));
      else stop(refusalWords(answer?.code ?? ''));
    } catch (error) {
      stop(wordsFor(error));
    }
  }
  return { begin, isPending, problem };
}
