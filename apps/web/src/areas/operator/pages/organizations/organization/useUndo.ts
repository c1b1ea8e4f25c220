import { useMutation } from '@apollo/client/react';
import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { graphql } from '#graphql';
import { useProblemWords } from '../../../../../shared/api/useProblemWords.ts';
import { useRefusalWords } from './plan/useRefusalWords.ts';

const undoRequest = graphql(`
  mutation UndoRequest($input: UndoRequestInput!) {
    undoRequest(input: $input) {
      ... on UndoRequestSuccess {
        request {
          id
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

/** Takes a request back at once, and says what came of it. */
export function useUndo(): (requestId: string) => Promise<void> {
  const { t } = useTranslation('operator');
  const [undo] = useMutation(undoRequest);
  const { revalidate } = useRevalidator();
  const toasts = useToasts();
  const refusalWords = useRefusalWords();
  const wordsFor = useProblemWords();
  return async (requestId) => {
    try {
      const input = { requestId, reason: t('act.undoneAtOnce') };
      const answer = (await undo({ variables: { input } })).data?.undoRequest;
      if (answer && answer.__typename !== 'UndoRequestSuccess') {
        toasts.show({ tone: 'danger', message: refusalWords(answer) });
        return;
      }
      toasts.show({ message: t('act.undone') });
      await revalidate();
    } catch (error) {
      toasts.show({ tone: 'danger', message: wordsFor(error) });
    }
  };
}
