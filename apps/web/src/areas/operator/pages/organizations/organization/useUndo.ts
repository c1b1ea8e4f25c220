import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { graphql } from '#graphql';
import { useOperatorAct } from '../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../acts/useRefusalWords.ts';

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
  const [undo] = useOperatorAct(undoRequest);
  const { revalidate } = useRevalidator();
  const toasts = useToasts();
  return async (requestId) => {
    const outcome = await undo({ input: { requestId, reason: t('act.undoneAtOnce') } });
    if (outcome.kind === 'refused') {
      toasts.show({ tone: 'danger', message: sentencesOf(outcome.problems) });
      return;
    }
    toasts.show({ message: t('act.undone') });
    await revalidate();
  };
}
