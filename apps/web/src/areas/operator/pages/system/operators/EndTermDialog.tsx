import type { FragmentType } from '@apollo/client';
import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { EndTermDialog_termFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { ReasonedDialog } from '../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../acts/useRefusalWords.ts';

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
        ...RefusalWords_refusal @unmask
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
  const [end, pending] = useOperatorAct(endTerm);

  async function confirm(reason: string): Promise<string | undefined> {
    const outcome = await end({ input: { termId: id, reason } });
    if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
    toasts.show({ message: t('operators.ended', { name }) });
    onClose();
  }
  return (
    <ReasonedDialog
      title={t('operators.endTermOf', { name })}
      confirmLabel={t('operators.endTerm')}
      tone="danger"
      consequences={[{ label: t('operators.endNow') }, { label: t('operators.endStays') }]}
      pending={pending}
      onConfirm={confirm}
      onCancel={onClose}
    />
  );
}
