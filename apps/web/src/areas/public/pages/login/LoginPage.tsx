import { useApolloClient } from '@apollo/client/react';
import {
  Button,
  Form,
  FormActions,
  FormErrorSummary,
  LinkButton,
  Notice,
  PasswordField,
  Row,
  Stack,
  SubmitButton,
  Text,
  TextField,
  TextLink,
} from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useAuthProblems } from '../../../../shared/forms/authProblems.ts';
import { useChecks } from '../../../../shared/forms/checks.ts';
import { useForm } from '../../../../shared/forms/useForm.ts';
import { forgetSignedIn, signIn } from '../../../../shared/session/authRequests.ts';
import { ownPath } from '../../../../shared/session/returnTo.ts';
import { memberHomeUrl, registerUrl } from '../../../../shared/urls.ts';
import { DemoSignIn } from '../../demo/demo.tsx';
import { FormCard } from '../../FormCard.tsx';
import { forgotPasswordUrl, verifyEmailUrl } from '../../urls.ts';

/** The way in. Afterwards one is where one wanted to go. */
export function LoginPage() {
  const { t } = useTranslation('public');
  const [search] = useSearchParams();
  const returnTo = search.get('return_to');
  const navigate = useNavigate();
  const apollo = useApolloClient();
  const checks = useChecks();
  const problemsOf = useAuthProblems();
  const [unverified, setUnverified] = useState<string>();

  async function enter(email: string, password: string) {
    setUnverified(undefined);
    const answer = await signIn(email, password, returnTo ?? memberHomeUrl);
    if (!answer.ok && answer.code === 'EMAIL_NOT_VERIFIED') {
      setUnverified(email);
      return;
    }
    if (!answer.ok) return problemsOf(answer);
    forgetSignedIn();
    await apollo.clearStore();
    const own = ownPath(answer.value.url);
    if (own) await navigate(own, { replace: true });
    else window.location.assign(answer.value.url);
  }
  const form = useForm({
    initial: { email: '', password: '' },
    checks: { email: checks.email, password: checks.present },
    send: ({ email, password }) => enter(email.trim(), password),
  });
  return (
    <FormCard
      title={t('login.title')}
      lead={returnTo && !search.get('error') ? t('login.returning') : undefined}
      beneath={
        <Row justify="between">
          <Text tone="dimmed">
            {t('login.noAccount')} <TextLink to={registerUrl(returnTo)}>{t('login.register')}</TextLink>
          </Text>
          <TextLink to={forgotPasswordUrl}>{t('login.forgot')}</TextLink>
        </Row>
      }
    >
      <Stack gap={4}>
        {search.get('error') && (
          <Notice
            tone="warning"
            title={t('login.badLink.title')}
            actions={
              <LinkButton size="small" to={verifyEmailUrl(returnTo)}>
                {t('login.badLink.action')}
              </LinkButton>
            }
          >
            {t('login.badLink.message')}
          </Notice>
        )}
        {unverified !== undefined && (
          <Notice
            tone="warning"
            live="assertive"
            title={t('login.notVerified.title')}
            actions={
              <Button
                size="small"
                onClick={() => void navigate(verifyEmailUrl(returnTo), { state: { email: unverified } })}
              >
                {t('login.notVerified.action')}
              </Button>
            }
          >
            {t('login.notVerified.message')}
          </Notice>
        )}
        <Form label={t('login.title')} onSubmit={() => void form.submit()}>
          <FormErrorSummary {...form.summary} />
          <TextField {...form.field('email')} label={t('login.email')} type="email" autoComplete="username" />
          <PasswordField
            {...form.field('password')}
            label={t('login.password')}
            autoComplete="current-password"
          />
          <FormActions>
            <SubmitButton wide pending={form.isPending} pendingLabel={t('login.submitting')}>
              {t('login.submit')}
            </SubmitButton>
          </FormActions>
        </Form>
        <DemoSignIn onChoose={(email, password) => void enter(email, password)} />
      </Stack>
    </FormCard>
  );
}
