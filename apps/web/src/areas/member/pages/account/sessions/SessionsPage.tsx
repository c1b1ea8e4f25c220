import { LinkButton, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { signedIn } from '../../../../../shared/api/signedIn.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { accountUrl, sessionsUrl, signOutEverywhereUrl } from '../../../urls.ts';
import { SessionList } from './SessionList.tsx';
import { sessionsPage } from './SessionsPage.query.ts';
import { SignOutEverywhere } from './SignOutEverywhere.tsx';

/** Where one is signed in, and the ways out. */
export function SessionsPage() {
  const { t } = useTranslation('member');
  const viewer = signedIn(sessionsPage.useAnswer().viewer);
  const navigate = useNavigate();
  const isAsking = useSearchParams()[0].get('ask') === 'sign-out-everywhere';
  return (
    <Page
      title={t('sessions.title')}
      description={t('sessions.lead')}
      breadcrumbs={[{ label: t('account.title'), to: accountUrl }]}
      actions={<LinkButton to={signOutEverywhereUrl}>{t('sessions.everywhere')}</LinkButton>}
    >
      <Stack gap={4}>
        <SessionList viewer={viewer} />
        {isAsking && <SignOutEverywhere viewer={viewer} onClose={() => void navigate(sessionsUrl)} />}
      </Stack>
    </Page>
  );
}
