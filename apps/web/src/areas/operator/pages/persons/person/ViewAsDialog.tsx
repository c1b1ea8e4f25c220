import type { FragmentType } from '@apollo/client';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { graphql } from '#graphql';
import type { ViewAsDialog_personFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { beginViewing } from '../../../../../shared/session/viewing.ts';
import { memberHomeUrl } from '../../../../../shared/urls.ts';
import { ReasonedDialog } from '../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../acts/useRefusalWords.ts';

const personFragment = graphql(`
  fragment ViewAsDialog_person on Person {
    id
    displayName
  }
`);

const startViewing = graphql(`
  mutation StartViewing($input: StartViewingInput!) {
    startViewing(input: $input) {
      ... on StartViewingSuccess {
        viewing {
          id
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface ViewAsDialogProps {
  person: FragmentType<ViewAsDialog_personFragment>;
  onClose: () => void;
}

/** Asks why, and then shows this tab as that person sees it. */
export function ViewAsDialog({ person, onClose }: ViewAsDialogProps) {
  const { t } = useTranslation('operator');
  const { id, displayName: name } = useFragmentData(personFragment, person);
  const { pathname } = useLocation();
  const [start, pending] = useOperatorAct(startViewing);

  async function confirm(reason: string): Promise<string | undefined> {
    const outcome = await start({ input: { personId: id, reason } });
    if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
    beginViewing({ id: outcome.answer.viewing.id, returnTo: pathname }, memberHomeUrl);
  }
  return (
    <ReasonedDialog
      title={t('viewAs.question', { name })}
      confirmLabel={t('viewAs.confirm')}
      consequences={[
        { label: t('viewAs.readOnly') },
        { label: t('viewAs.minutes') },
        { label: t('viewAs.recorded') },
      ]}
      pending={pending}
      onConfirm={confirm}
      onCancel={onClose}
    />
  );
}
