import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '#graphql';
import { useProblemWords } from '../../shared/api/useProblemWords.ts';
import { inOwnName, leaveViewing, viewingOfTab } from '../../shared/session/viewing.ts';

const endViewing = graphql(`
  mutation EndViewing($input: EndViewingInput!) {
    endViewing(input: $input) {
      ... on EndViewingSuccess {
        endedViewingId
      }
      ... on UserError {
        code
      }
    }
  }
`);

/** Ends the look of this tab, in the operator's own name, and leads where it began or to another address. */
export function useEndViewing() {
  const wordsFor = useProblemWords();
  const [end, { loading: isEnding }] = useMutation(endViewing, { context: inOwnName });
  const [problem, setProblem] = useState<string>();

  async function endAndGo(url?: string): Promise<void> {
    const viewing = viewingOfTab();
    if (viewing === null) return;
    try {
      await end({ variables: { input: { viewingId: viewing.id } } });
      leaveViewing(url);
    } catch (error) {
      setProblem(wordsFor(error));
    }
  }
  return { endAndGo, isEnding, problem };
}
