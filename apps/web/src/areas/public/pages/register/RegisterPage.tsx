import {
  Form,
  FormActions,
  FormErrorSummary,
  PasswordField,
  SubmitButton,
  Text,
  TextField,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useAuthProblems } from '../../../../shared/forms/authProblems.ts';
import { passwordLength, useChecks } from '../../../../shared/forms/checks.ts';
import { useForm } from '../../../../shared/forms/useForm.ts';
import { signUp } from '../../../../shared/session/authRequests.ts';
import { loginUrl } from '../../../../shared/urls.ts';
import { FormCard } from '../../FormCard.tsx';
import { verifyEmailUrl } from '../../urls.ts';
import { confirmationTarget } from '../verify-email/confirmationTarget.ts';

/** Creates an account; the mail that follows proves the address. */
export function RegisterPage() {
  const { t } = useTranslation('public');
  const [search] = useSearchParams();
  const returnTo = search.get('return_to');
  const navigate = useNavigate();
  const checks = useChecks();
  const problemsOf = useAuthProblems();
  const form = useForm({
    initial: { name: '', email: '', password: '' },
    checks: { name: checks.name, email: checks.email, password: checks.newPassword },
    async send({ name, email, password }) {
      const account = { name: name.trim(), email: email.trim(), password };
      const answer = await signUp({ ...account, callbackURL: confirmationTarget(returnTo) });
      if (!answer.ok) return problemsOf(answer);
      await navigate(verifyEmailUrl(returnTo), { state: { email: account.email } });
    },
  });
  return (
    <FormCard
      title={t('register.title')}
      lead={t('register.lead')}
      beneath={
        <Text tone="dimmed">
          {t('register.haveAccount')} <TextLink to={loginUrl(returnTo)}>{t('register.signIn')}</TextLink>
        </Text>
      }
    >
      <Form label={t('register.title')} onSubmit={() => void form.submit()}>
        <FormErrorSummary {...form.summary} />
        <TextField
          {...form.field('name')}
          label={t('register.name')}
          description={t('register.nameHint')}
          autoComplete="name"
        />
        <TextField
          {...form.field('email')}
          label={t('register.email')}
          description={t('register.emailHint')}
          type="email"
          autoComplete="email"
        />
        <PasswordField
          {...form.field('password')}
          label={t('register.password')}
          autoComplete="new-password"
          minimumLength={passwordLength.least}
        />
        <FormActions>
          <SubmitButton wide pending={form.isPending} pendingLabel={t('register.submitting')}>
            {t('register.submit')}
          </SubmitButton>
        </FormActions>
      </Form>
    </FormCard>
  );
}
