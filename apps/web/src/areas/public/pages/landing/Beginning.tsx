import { LinkButton, Row } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { loginUrl, memberHomeUrl, registerUrl } from '../../../../shared/urls.ts';
import { landingPage } from './LandingPage.query.ts';

/** The first step: an account, or for those who have one, the way to it. */
export function Beginning() {
  const { t } = useTranslation('public');
  const { viewer } = landingPage.useAnswer();
  return (
    <Row>
      {viewer ? (
        <LinkButton to={memberHomeUrl} variant="primary" size="large">
          {t('landing.console', { name: viewer.person.displayName })}
        </LinkButton>
      ) : (
        <>
          <LinkButton to={registerUrl()} variant="primary" size="large">
            {t('landing.register')}
          </LinkButton>
          <LinkButton to={loginUrl()} size="large">
            {t('landing.signIn')}
          </LinkButton>
        </>
      )}
    </Row>
  );
}
