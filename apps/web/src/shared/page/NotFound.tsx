import { EmptyState, LinkButton, SearchIcon } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { landingUrl, memberHomeUrl } from '../urls.ts';
import { usePageTitle } from './pageTitle.ts';

/** Nothing is here, or nothing this person may know of: the two look the same. */
export function NotFound() {
  const { t } = useTranslation('shared');
  usePageTitle(t('problem.notFound.title'));
  return (
    <EmptyState
      level={1}
      icon={SearchIcon}
      title={t('problem.notFound.title')}
      actions={
        <>
          <LinkButton to={landingUrl}>{t('problem.toStart')}</LinkButton>
          <LinkButton to={memberHomeUrl} variant="primary">
            {t('problem.toHome')}
          </LinkButton>
        </>
      }
    >
      {t('problem.notFound.message')}
    </EmptyState>
  );
}
