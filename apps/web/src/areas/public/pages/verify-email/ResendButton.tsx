import { Button, LiveRegion, MailIcon, Stack, useToasts } from '@member-console/ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuthProblems } from '../../../../shared/forms/authProblems.ts';
import { sendVerification } from '../../../../shared/session/authRequests.ts';
import { confirmationTarget } from './confirmationTarget.ts';

/** Seconds between two mails: about as long as one takes to arrive. */
const pause = 30;

/** Sends the mail once more, after a pause in which the first may still arrive. */
export function ResendButton({ email, returnTo }: { email: string; returnTo: string | null }) {
  const { t } = useTranslation('public');
  const toasts = useToasts();
  const problemsOf = useAuthProblems();
  const [wait, setWait] = useState(pause);
  const [isPending, setPending] = useState(false);
  useEffect(() => {
    if (wait === 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);

  async function send() {
    setPending(true);
    const answer = await sendVerification(email, confirmationTarget(returnTo));
    setPending(false);
    if (answer.ok) {
      setWait(pause);
      toasts.show({ message: t('verify.resent', { email }) });
    } else {
      for (const { message } of problemsOf(answer)) toasts.show({ tone: 'danger', message });
    }
  }
  return (
    <Stack gap={2}>
      <div>
        <Button icon={MailIcon} pending={isPending} disabled={wait > 0} onClick={() => void send()}>
          {wait > 0 ? t('verify.againIn', { count: wait }) : t('verify.again')}
        </Button>
      </div>
      <LiveRegion>{wait === 0 ? t('verify.again') : ''}</LiveRegion>
    </Stack>
  );
}
