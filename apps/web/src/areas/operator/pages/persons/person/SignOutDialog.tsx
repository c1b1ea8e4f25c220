import type { FragmentType } from '@apollo/client';
import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { graphql } from '#graphql';
import type { SignOutDialog_personFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { ReasonedDialog } from '../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../acts/useRefusalWords.ts';

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
        ...RefusalWords_refusal @unmask
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
  const { revalidate } = useRevalidator();
  const [end, pending] = useOperatorAct(signOut);
  const count = sessions?.length ?? 0;

  async function confirm(reason: string): Promise<string | undefined> {
    const outcome = await end({ input: { personId: id, reason } });
    if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
    await revalidate();
    toasts.show({ message: t('person.signedOut', { name, count: outcome.answer.endedSessions }) });
    onClose();
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
      pending={pending}
      onConfirm={confirm}
      onCancel={onClose}
    />
  );
}
