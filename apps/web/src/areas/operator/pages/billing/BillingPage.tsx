import { Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../shared/api/problem.ts';
import { Page } from '../../../../shared/page/Page.tsx';
import { billingPage } from './BillingPage.query.ts';
import { MoneyAtAGlance } from './MoneyAtAGlance.tsx';
import { SubscriptionsByStatus } from './SubscriptionsByStatus.tsx';
import { WaitingForSomebody } from './WaitingForSomebody.tsx';

/** Everybody's money at a glance: what waits for somebody, what is owed and what came, and what runs. */
export function BillingPage() {
  const { t } = useTranslation('operator');
  const { billingOverview: overview } = billingPage.useAnswer();
  if (!overview) throw new NotThere();
  return (
    <Page title={t('billing.title')} description={t('billing.lead')}>
      <Stack gap={6}>
        <WaitingForSomebody overview={overview} />
        <MoneyAtAGlance overview={overview} />
        <SubscriptionsByStatus overview={overview} />
      </Stack>
    </Page>
  );
}
