import { LinkButton, Notice, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { signedIn } from '../../../../shared/api/signedIn.ts';
import { Page } from '../../../../shared/page/Page.tsx';
import { sessionsUrl } from '../../urls.ts';
import { accountPage } from './AccountPage.query.ts';
import { Appearance } from './Appearance.tsx';
import { EmailForm } from './EmailForm.tsx';
import { NameForm } from './NameForm.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { PictureForm } from './PictureForm.tsx';
import { Setting } from './Setting.tsx';

/** Who one is here: name, picture, address, password, language and appearance. */
export function AccountPage() {
  const { t } = useTranslation('member');
  const { person } = signedIn(accountPage.useAnswer().viewer);
  return (
    <Page title={t('account.title')} description={t('account.lead')}>
      <Stack gap={6}>
        <LinkOutcome />
        <Setting title={t('account.profile')} description={t('account.profileLead')}>
          <Stack gap={5}>
            <PictureForm person={person} />
            <NameForm person={person} />
          </Stack>
        </Setting>
        <Setting title={t('account.appearance')} description={t('account.appearanceLead')}>
          <Appearance />
        </Setting>
        <Setting title={t('account.email')} description={t('account.emailLead')}>
          <EmailForm person={person} />
        </Setting>
        <Setting title={t('account.password')} description={t('account.passwordLead')}>
          <PasswordForm />
        </Setting>
        <Setting title={t('account.sessions')}>
          <Stack gap={3}>
            <Text>{t('account.sessionsLead')}</Text>
            <div>
              <LinkButton to={sessionsUrl}>{t('account.toSessions')}</LinkButton>
            </div>
          </Stack>
        </Setting>
      </Stack>
    </Page>
  );
}

const linkProblems = ['TOKEN_EXPIRED', 'INVALID_TOKEN', 'INVALID_USER', 'EMAIL_TAKEN'] as const;

/** What came of a link to change the address; such links lead back to this page. */
function LinkOutcome() {
  const { t } = useTranslation('member');
  const [search, setSearch] = useSearchParams();
  const error = search.get('error');
  const dismiss = () => setSearch({}, { replace: true });
  if (error !== null) {
    const code = linkProblems.find((known) => known === error) ?? 'INVALID_TOKEN';
    return (
      <Notice tone="warning" live="assertive" title={t('account.linkProblem.title')} onDismiss={dismiss}>
        {t(`account.linkProblem.${code}`)}
      </Notice>
    );
  }
  if (search.get('email_change') !== 'answered') return null;
  return (
    <Notice tone="info" live="polite" title={t('account.linkAnswered.title')} onDismiss={dismiss}>
      {t('account.linkAnswered.message')}
    </Notice>
  );
}
