import {
  Form,
  FormActions,
  FormErrorSummary,
  Stack,
  SubmitButton,
  Text,
  TextField,
  TextLink,
} from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuthProblems } from '../../../../shared/forms/authProblems.ts';
import { useChecks } from '../../../../shared/forms/checks.ts';
import { useForm } from '../../../../shared/forms/useForm.ts';
import { requestPasswordReset } from '../../../../shared/session/authRequests.ts';
import { loginUrl } from '../../../../shared/urls.ts';
import { DemoMailbox } from '../../demo/demo.tsx';
import { FormCard } from '../../FormCard.tsx';
import { resetPasswordUrl } from '../../urls.ts';

/** Sends a link by which one chooses a new password. Never tells whether an address has an account. */
export function ForgotPasswordPage() {
  const { t } = useTranslation('public');
  const checks = useChecks();
  const problemsOf = useAuthProblems();
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm({
    initial: { email: '' },
    checks: { email: checks.email },
    async send(values) {
      const email = values.email.trim();
      const answer = await requestPasswordReset(email, resetPasswordUrl);
      if (!answer.ok) return problemsOf(answer);
      setSentTo(email);
    },
  });
  const back = <TextLink to={loginUrl()}>{t('forgot.back')}</TextLink>;
  if (sentTo !== undefined) {
    return (
      <FormCard title={t('forgot.sentTitle')} beneath={back}>
        <Stack gap={4}>
          <div role="status">
            <Text>{t('forgot.sent', { email: sentTo })}</Text>
          </div>
          <DemoMailbox />
        </Stack>
      </FormCard>
    );
  }
  return (
    <FormCard title={t('forgot.title')} lead={t('forgot.lead')} beneath={back}>
      <Form label={t('forgot.title')} onSubmit={() => void form.submit()}>
        <FormErrorSummary {...form.summary} />
        <TextField {...form.field('email')} label={t('forgot.email')} type="email" autoComplete="username" />
        <FormActions>
          <SubmitButton wide pending={form.isPending} pendingLabel={t('forgot.submitting')}>
            {t('forgot.submit')}
          </SubmitButton>
        </FormActions>
      </Form>
    </FormCard>
  );
}
