import type { FragmentType } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { EndTermDialog_termFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { useProblemWords } from '../../../../../shared/api/useProblemWords.ts';
import { ReasonedDialog } from '../../../acts/ReasonedDialog.tsx';
import { useTermRefusal } from './useTermRefusal.ts';

const termFragment = graphql(`
  fragment EndTermDialog_term on OperatorTerm {
    id
    person {
      id
      displayName
    }
  }
`);

const endTerm = graphql(`
  mutation EndOperatorTerm($input: EndOperatorTermInput!) {
    endOperatorTerm(input: $input) {
      ... on EndOperatorTermSuccess {
        term {
          id
          ...OperatorTable_term
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export interface EndTermDialogProps {
  term: FragmentType<EndTermDialog_termFragment>;
  onClose: () => void;
}

/** Asks before somebody is no operator any more, and why. */
export function EndTermDialog({ term, onClose }: EndTermDialogProps) {
  const { t } = useTranslation('operator');
  const { id, person } = useFragmentData(termFragment, term);
  const name = person.displayName;
  const toasts = useToasts();
  const wordsFor = useProblemWords();
  const refusalWords = useTermRefusal();
  const [end, { loading }] = useMutation(endTerm);

  async function confirm(reason: string): Promise<string | undefined> {
    try {
      const answer = (await end({ variables: { input: { termId: id, reason } } })).data?.endOperatorTerm;
      if (answer?.__typename !== 'EndOperatorTermSuccess') return refusalWords(answer);
      toasts.show({ message: t('operators.ended', { name }) });
      onClose();
    } catch (error) {
      return wordsFor(error);
    }
  }
  return (
    <ReasonedDialog
      title={t('operators.endTermOf', { name })}
      confirmLabel={t('operators.endTerm')}
      tone="danger"
      consequences={[{ label: t('operators.endNow') }, { label: t('operators.endStays') }]}
      pending={loading}
      onConfirm={confirm}
      onCancel={onClose}
    />
  );
}
