import { useFragment } from '@apollo/client/react';
import { AppShell, LanguageSelect, LinkButton, Row, Text, ThemeSwitch } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useLocation, useMatches } from 'react-router';
import { graphql } from '#graphql';
import { BrandMark } from '../../shared/brand/BrandMark.tsx';
import { useOfflineBanner } from '../../shared/connection/useOfflineBanner.tsx';
import { languages, rememberLanguage } from '../../shared/i18n/languages.ts';
import { type PageHandle, PageOutlet } from '../../shared/page/PageOutlet.tsx';
import { landingUrl, loginUrl, memberHomeUrl, registerUrl } from '../../shared/urls.ts';
import { verifyEmailUrl } from './urls.ts';

const viewerFragment = graphql(`
  fragment PublicFrame_viewer on Viewer {
    person {
      id
    }
  }
`);

const languageChoices = Object.entries(languages).map(([code, name]) => ({ code, name }));

/** Around the pages that everybody may see. */
export function PublicFrame() {
  const { t, i18n } = useTranslation('public');
  const handle = useMatches().at(-1)?.handle as PageHandle | undefined;
  return (
    <AppShell
      brand={{ name: t('brand', { ns: 'shared' }), to: landingUrl, mark: <BrandMark /> }}
      banner={useOfflineBanner()}
      width={handle?.width}
      account={<WayIn />}
      footer={
        <Row justify="between">
          <Text size="compact" tone="dimmed">
            {t('frame.about')}
          </Text>
          <Row gap={3}>
            <LanguageSelect
              languages={languageChoices}
              value={i18n.language}
              onChange={(code) => {
                rememberLanguage(code as keyof typeof languages);
                void i18n.changeLanguage(code);
              }}
            />
            <ThemeSwitch />
          </Row>
        </Row>
      }
    >
      <PageOutlet />
    </AppShell>
  );
}

/** Where one signs in or creates an account; for those who are signed in, the way to their console. */
function WayIn() {
  const { t } = useTranslation('public');
  const { pathname } = useLocation();
  const { complete } = useFragment({ fragment: viewerFragment, from: { __typename: 'Viewer' } });
  // The page that follows a mail says itself how to go on.
  if (pathname === verifyEmailUrl()) return null;
  if (complete) {
    return (
      <LinkButton to={memberHomeUrl} variant="primary" size="small">
        {t('frame.console')}
      </LinkButton>
    );
  }
  return pathname === loginUrl() ? (
    <LinkButton to={registerUrl()} size="small">
      {t('frame.register')}
    </LinkButton>
  ) : (
    <LinkButton to={loginUrl()} size="small">
      {t('frame.signIn')}
    </LinkButton>
  );
}
