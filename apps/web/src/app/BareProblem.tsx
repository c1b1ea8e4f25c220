import { AppShell } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { PageProblem } from '../shared/page/PageProblem.tsx';
import { landingUrl } from '../shared/urls.ts';

/** A failure so early that there is no frame around it yet. */
export function BareProblem() {
  const { t } = useTranslation('shared');
  return (
    <AppShell brand={{ name: t('brand'), to: landingUrl }}>
      <PageProblem />
    </AppShell>
  );
}
