import type { FragmentType } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { graphql } from '#graphql';
import type { ViewAsDialog_personFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { useProblemWords } from '../../../../../shared/api/useProblemWords.ts';
import { beginViewing } from '../../../../../shared/session/viewing.ts';
import { memberHomeUrl } from '../../../../../shared/urls.ts';
import { ReasonedDialog } from '../../../acts/ReasonedDialog.tsx';

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
        code
        message
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
  const wordsFor = useProblemWords();
  const [start, { loading }] = useMutation(startViewing);

  async function confirm(reason: string): Promise<string | undefined> {
    try {
      const answer = (await start({ variables: { input: { personId: id, reason } } })).data?.startViewing;
      if (answer?.__typename !== 'StartViewingSuccess') return answer?.message ?? t('person.gone');
      beginViewing({ id: answer.viewing.id, returnTo: pathname }, memberHomeUrl);
    } catch (error) {
      return wordsFor(error);
    }
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
      pending={loading}
      onConfirm={confirm}
      onCancel={onClose}
    />
  );
}
