import type { FragmentType } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ResendDialog_emailFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { useProblemWords } from '../../../../../shared/api/useProblemWords.ts';
import { ReasonedDialog } from '../../../acts/ReasonedDialog.tsx';

const emailFragment = graphql(`
  fragment ResendDialog_email on OutboundEmail {
    id
    to
    state
  }
`);

const resendEmail = graphql(`
  mutation ResendEmail($input: ResendEmailInput!) {
    resendEmail(input: $input) {
      ... on ResendEmailSuccess {
        email {
          id
          ...MailTable_email
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export interface ResendDialogProps {
  email: FragmentType<ResendDialog_emailFragment>;
  onClose: () => void;
}

/** Asks before a mail is sent again, and says that it may arrive twice. */
export function ResendDialog({ email, onClose }: ResendDialogProps) {
  const { t } = useTranslation('operator');
  const { id, to, state } = useFragmentData(emailFragment, email);
  const toasts = useToasts();
  const wordsFor = useProblemWords();
  const [resend, { loading }] = useMutation(resendEmail);

  async function confirm(reason: string): Promise<string | undefined> {
    try {
      const answer = (await resend({ variables: { input: { emailId: id, reason } } })).data?.resendEmail;
      if (answer?.__typename !== 'ResendEmailSuccess') return t('mail.changedMeanwhile');
      toasts.show({ message: t('mail.resent') });
      onClose();
    } catch (error) {
      return wordsFor(error);
    }
  }
  return (
    <ReasonedDialog
      title={t('mail.resendTo', { to })}
      confirmLabel={t('mail.resend')}
      consequences={[
        { label: t('mail.sameLink') },
        ...(state === 'UNKNOWN' ? [{ label: t('mail.maybeTwice') }] : []),
      ]}
      pending={loading}
      onConfirm={confirm}
      onCancel={onClose}
    />
  );
}
