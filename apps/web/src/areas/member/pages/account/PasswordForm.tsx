import {
  Form,
  FormActions,
  FormErrorSummary,
  PasswordField,
  SubmitButton,
  useToasts,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useAuthProblems } from '../../../../shared/forms/authProblems.ts';
import { passwordLength, useChecks } from '../../../../shared/forms/checks.ts';
import { useForm } from '../../../../shared/forms/useForm.ts';
import { changePassword } from '../../../../shared/session/authRequests.ts';

/** Changes the password; everywhere else one is signed out by it. */
export function PasswordForm() {
  const { t } = useTranslation('member');
  const toasts = useToasts();
  const checks = useChecks();
  const problemsOf = useAuthProblems();
  const form = useForm({
    initial: { currentPassword: '', password: '' },
    checks: { currentPassword: checks.present, password: checks.newPassword },
    async send({ currentPassword, password }) {
      const answer = await changePassword(currentPassword, password);
      if (!answer.ok) return problemsOf(answer);
      form.reset();
      toasts.show({ message: t('account.passwordChanged') });
    },
  });
  return (
    <Form label={t('account.password')} onSubmit={() => void form.submit()}>
      <FormErrorSummary {...form.summary} />
      <PasswordField
        {...form.field('currentPassword')}
        label={t('account.currentPassword')}
        autoComplete="current-password"
      />
      <PasswordField
        {...form.field('password')}
        label={t('account.newPassword')}
        autoComplete="new-password"
        minimumLength={passwordLength.least}
      />
      <FormActions>
        <SubmitButton variant="secondary" pending={form.isPending} pendingLabel={t('account.saving')}>
          {t('account.changePassword')}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}
