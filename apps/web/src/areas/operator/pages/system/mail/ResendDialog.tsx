import type { FragmentType } from '@apollo/client';
import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ResendDialog_emailFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { ReasonedDialog } from '../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../acts/useRefusalWords.ts';

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
        ...RefusalWords_refusal @unmask
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
  const [resend, pending] = useOperatorAct(resendEmail);
  return (
    <ReasonedDialog
      title={t('mail.resendTo', { to })}
      confirmLabel={t('mail.resend')}
      consequences={[
        { label: t('mail.sameLink') },
        ...(state === 'UNKNOWN' ? [{ label: t('mail.maybeTwice') }] : []),
      ]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const outcome = await resend({ input: { emailId: id, reason } });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        onClose();
        toasts.show({ message: t('mail.resent') });
      }}
    />
  );
}
