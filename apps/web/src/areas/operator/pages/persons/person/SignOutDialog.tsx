import type { FragmentType } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { SignOutDialog_personFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { useProblemWords } from '../../../../../shared/api/useProblemWords.ts';
import { ReasonedDialog } from '../../../acts/ReasonedDialog.tsx';
import { personPage } from './PersonPage.query.ts';

const personFragment = graphql(`
  fragment SignOutDialog_person on Person {
    id
    displayName
    sessions {
      id
    }
  }
`);

const signOut = graphql(`
  mutation SignOutPersonEverywhere($input: SignOutPersonEverywhereInput!) {
    signOutPersonEverywhere(input: $input) {
      ... on SignOutPersonEverywhereSuccess {
        endedSessions
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export interface SignOutDialogProps {
  person: FragmentType<SignOutDialog_personFragment>;
  onClose: () => void;
}

/** Asks before somebody's sessions end on every device, and counts them. */
export function SignOutDialog({ person, onClose }: SignOutDialogProps) {
  const { t } = useTranslation('operator');
  const { id, displayName: name, sessions } = useFragmentData(personFragment, person);
  const toasts = useToasts();
  const wordsFor = useProblemWords();
  const [end, { loading }] = useMutation(signOut, {
    refetchQueries: [personPage.document],
    awaitRefetchQueries: true,
  });
  const count = sessions?.length ?? 0;

  async function confirm(reason: string): Promise<string | undefined> {
    try {
      const input = { personId: id, reason };
      const answer = (await end({ variables: { input } })).data?.signOutPersonEverywhere;
      if (answer?.__typename !== 'SignOutPersonEverywhereSuccess') return answer?.message ?? t('person.gone');
      toasts.show({ message: t('person.signedOut', { name, count: answer.endedSessions }) });
      onClose();
    } catch (error) {
      return wordsFor(error);
    }
  }
  return (
    <ReasonedDialog
      title={t('person.signOutOf', { name })}
      confirmLabel={t('person.signOut')}
      tone="danger"
      consequences={[
        { count, label: t('person.sessionsEnd', { count }) },
        { label: t('person.signInAnew') },
        { label: t('person.sitesStay') },
      ]}
      pending={loading}
      onConfirm={confirm}
      onCancel={onClose}
    />
  );
}
