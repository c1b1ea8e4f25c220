import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { graphql } from '#graphql';
import { useOperatorAct } from './useOperatorAct.ts';
import { sentencesOf } from './useRefusalWords.ts';

const undoCatalogChange = graphql(`
  mutation UndoCatalogChange($input: UndoCatalogChangeInput!) {
    undoCatalogChange(input: $input) {
      __typename
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

/** Says that something was done to the catalog, with the way back where the server knows one. */
export function useUndoableToast(): (message: string, requestId: string | null) => void {
  const { t } = useTranslation('operator');
  const toasts = useToasts();
  const { revalidate } = useRevalidator();
  const [undo] = useOperatorAct(undoCatalogChange);

  async function takeBack(requestId: string) {
    const outcome = await undo({ input: { requestId, reason: t('acts.undoReason') } });
    if (outcome.kind === 'refused') {
      toasts.show({ message: sentencesOf(outcome.problems), tone: 'danger' });
      return;
    }
    toasts.show({ message: t('acts.undone') });
    await revalidate();
  }
  return (message, requestId) => {
    toasts.show({
      message,
      action:
        requestId === null ? undefined : { label: t('acts.undo'), onAct: () => void takeBack(requestId) },
    });
  };
}
