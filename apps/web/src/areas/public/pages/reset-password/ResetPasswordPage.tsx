import {
  Form,
  FormActions,
  FormErrorSummary,
  LinkButton,
  Notice,
  PasswordField,
  Stack,
  SubmitButton,
} from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAuthProblems } from '../../../../shared/forms/authProblems.ts';
import { passwordLength, useChecks } from '../../../../shared/forms/checks.ts';
import { useForm } from '../../../../shared/forms/useForm.ts';
import { forgetSignedIn, resetPassword } from '../../../../shared/session/authRequests.ts';
import { loginUrl } from '../../../../shared/urls.ts';
import { FormCard } from '../../FormCard.tsx';
import { forgotPasswordUrl } from '../../urls.ts';

/** Where the link in the mail leads: a new password, once. */
export function ResetPasswordPage() {
  const { t } = useTranslation('public');
  const [search] = useSearchParams();
  const token = search.get('token');
  const checks = useChecks();
  const problemsOf = useAuthProblems();
  const [outcome, setOutcome] = useState<'changed' | 'badLink' | undefined>(token ? undefined : 'badLink');
  const form = useForm({
    initial: { password: '' },
    checks: { password: checks.newPassword },
    async send({ password }) {
      const answer = await resetPassword(token ?? '', password);
      if (!answer.ok && answer.code === 'INVALID_TOKEN') setOutcome('badLink');
      else if (!answer.ok) return problemsOf(answer);
      else {
        forgetSignedIn();
        setOutcome('changed');
      }
    },
  });
  if (outcome === 'changed') {
    return (
      <FormCard title={t('reset.doneTitle')}>
        <Stack gap={4}>
          <Notice tone="success" live="polite">
            {t('reset.done')}
          </Notice>
          <LinkButton to={loginUrl()} variant="primary" wide>
            {t('reset.signIn')}
          </LinkButton>
        </Stack>
      </FormCard>
    );
  }
  if (outcome === 'badLink') {
    return (
      <FormCard title={t('reset.badLinkTitle')}>
        <Stack gap={4}>
          <Notice tone="warning" live="polite">
            {t('reset.badLink')}
          </Notice>
          <LinkButton to={forgotPasswordUrl} variant="primary" wide>
            {t('reset.again')}
          </LinkButton>
        </Stack>
      </FormCard>
    );
  }
  return (
    <FormCard title={t('reset.title')} lead={t('reset.lead')}>
      <Form label={t('reset.title')} onSubmit={() => void form.submit()}>
        <FormErrorSummary {...form.summary} />
        <PasswordField
          {...form.field('password')}
          label={t('reset.password')}
          autoComplete="new-password"
          minimumLength={passwordLength.least}
        />
        <FormActions>
          <SubmitButton wide pending={form.isPending} pendingLabel={t('reset.submitting')}>
            {t('reset.submit')}
          </SubmitButton>
        </FormActions>
      </Form>
    </FormCard>
  );
}
