import { Form, FormActions, FormErrorSummary, SubmitButton, TextField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAuthProblems } from '../../../../shared/forms/authProblems.ts';
import { useChecks } from '../../../../shared/forms/checks.ts';
import { useForm } from '../../../../shared/forms/useForm.ts';
import { sendVerification } from '../../../../shared/session/authRequests.ts';
import { verifyEmailUrl } from '../../urls.ts';
import { confirmationTarget } from './confirmationTarget.ts';

/** Asks for the address and sends the mail once more. */
export function NewLinkForm({ returnTo }: { returnTo: string | null }) {
  const { t } = useTranslation('public');
  const navigate = useNavigate();
  const checks = useChecks();
  const problemsOf = useAuthProblems();
  const form = useForm({
    initial: { email: '' },
    checks: { email: checks.email },
    async send(values) {
      const email = values.email.trim();
      const answer = await sendVerification(email, confirmationTarget(returnTo));
      if (!answer.ok) return problemsOf(answer);
      await navigate(verifyEmailUrl(returnTo), { state: { email } });
    },
  });
  return (
    <Form label={t('verify.submit')} onSubmit={() => void form.submit()}>
      <FormErrorSummary {...form.summary} />
      <TextField {...form.field('email')} label={t('verify.email')} type="email" autoComplete="email" />
      <FormActions>
        <SubmitButton pending={form.isPending} pendingLabel={t('verify.submitting')}>
          {t('verify.submit')}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}
