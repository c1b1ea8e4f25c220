import type { FragmentType } from '@apollo/client';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { CheckboxField, ConfirmDialog, useToasts } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { SignOutEverywhere_viewerFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { useProblemWords } from '../../../../../shared/api/useProblemWords.ts';
import { loginUrl } from '../../../../../shared/urls.ts';
import { sessionsPage } from './SessionsPage.query.ts';

const viewerFragment = graphql(`
  fragment SignOutEverywhere_viewer on Viewer {
    sessions {
      id
      isCurrent
    }
  }
`);

const signOutEverywhere = graphql(`
  mutation SignOutEverywhere($input: SignOutEverywhereInput!) {
    signOutEverywhere(input: $input) {
      ... on SignOutEverywhereSuccess {
        endedSessions
      }
    }
  }
`);

export interface SignOutEverywhereProps {
  viewer: FragmentType<SignOutEverywhere_viewerFragment>;
  onClose: () => void;
}

/** Asks before every session ends, and counts them. */
export function SignOutEverywhere({ viewer, onClose }: SignOutEverywhereProps) {
  const { t } = useTranslation('member');
  const data = useFragmentData(viewerFragment, viewer);
  const apollo = useApolloClient();
  const toasts = useToasts();
  const wordsFor = useProblemWords();
  const [keepCurrent, setKeepCurrent] = useState(true);
  const [end, { loading }] = useMutation(signOutEverywhere);
  const [problem, setProblem] = useState<string>();
  const others = data.sessions.filter(({ isCurrent }) => !isCurrent).length;

  async function confirm() {
    setProblem(undefined);
    try {
      const answer = (await end({ variables: { input: { keepCurrent } } })).data?.signOutEverywhere;
      if (answer?.__typename !== 'SignOutEverywhereSuccess') throw new Error('Refused without a reason.');
      if (!keepCurrent) {
        window.location.assign(loginUrl());
        return;
      }
      await apollo.refetchQueries({ include: [sessionsPage.document] });
      onClose();
      toasts.show({ message: t('sessions.endedCount', { count: answer.endedSessions }) });
    } catch (error) {
      setProblem(wordsFor(error));
    }
  }
  return (
    <ConfirmDialog
      open
      tone="danger"
      title={t('sessions.dialog.title')}
      confirmLabel={t('sessions.dialog.confirm')}
      consequences={[
        ...(others > 0 ? [{ count: others, label: t('sessions.dialog.others', { count: others }) }] : []),
        ...(keepCurrent ? [] : [{ count: 1, label: t('sessions.dialog.current') }]),
      ]}
      pending={loading}
      error={problem}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      <CheckboxField
        label={t('sessions.dialog.keep')}
        checked={keepCurrent}
        onChange={(event) => setKeepCurrent(event.target.checked)}
      />
    </ConfirmDialog>
  );
}
