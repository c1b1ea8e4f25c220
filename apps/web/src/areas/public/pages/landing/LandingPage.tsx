import {
  Columns,
  Heading,
  LinkButton,
  LoadingRegion,
  Section,
  ShieldIcon,
  SiteIcon,
  Skeleton,
  SkeletonCard,
  Stack,
  Text,
  type UiIcon,
  UserIcon,
} from '@member-console/ui';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../../../shared/page/pageTitle.ts';
import { plansUrl } from '../../../../shared/urls.ts';
import { Beginning } from './Beginning.tsx';
import { Example } from './Example.tsx';
import styles from './LandingPage.module.css';
import { Plans } from './Plans.tsx';

const steps: readonly [step: 'account' | 'plan' | 'site', icon: UiIcon][] = [
  ['account', UserIcon],
  ['plan', ShieldIcon],
  ['site', SiteIcon],
];

/** The first page: what this is, how to begin, and which plans there are. Its own words wait for no answer. */
export function LandingPage() {
  const { t } = useTranslation('public');
  usePageTitle(t('landing.tabTitle'));
  return (
    <Stack gap={7}>
      <div className={styles.hero}>
        <div className={styles.words}>
          <Heading level={1} display>
            {t('landing.title')}
          </Heading>
          <Text size="lead" tone="dimmed">
            {t('landing.lead')}
          </Text>
          <Suspense fallback={<Skeleton width="14rem" height="3rem" />}>
            <Beginning />
          </Suspense>
        </div>
        <Suspense fallback={<SkeletonCard lines={5} />}>
          <Example />
        </Suspense>
      </div>

      <Section title={t('landing.stepsTitle')}>
        <Columns gap={4}>
          {steps.map(([step, Icon]) => (
            <div key={step} className={styles.step}>
              <span className={styles.picture}>
                <Icon size="1.4rem" />
              </span>
              <Heading level={3}>{t(`landing.steps.${step}.title`)}</Heading>
              <Text tone="dimmed">{t(`landing.steps.${step}.message`)}</Text>
            </div>
          ))}
        </Columns>
      </Section>

      <div id="plans">
        <Section
          title={t('landing.plansTitle')}
          description={t('landing.plansLead')}
          actions={<LinkButton to={plansUrl}>{t('landing.toPlans')}</LinkButton>}
        >
          <Suspense
            fallback={
              <LoadingRegion>
                <SkeletonCard />
              </LoadingRegion>
            }
          >
            <Plans />
          </Suspense>
        </Section>
      </div>
    </Stack>
  );
}
