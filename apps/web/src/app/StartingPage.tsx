import { AppShell, SkeletonPage } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { landingUrl } from '../shared/urls.ts';

/** The outline of a page while the first code and words arrive. */
export function StartingPage() {
  const { t } = useTranslation('shared');
  return (
    <AppShell brand={{ name: t('brand'), to: landingUrl }}>
      <SkeletonPage />
    </AppShell>
  );
}
