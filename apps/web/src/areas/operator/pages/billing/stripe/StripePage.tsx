import { Button, EmptyState, LinkButton, RefreshIcon, Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { NotThere } from '../../../../../shared/api/problem.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { reconciliationsUrl, stripeEventsUrl } from '../../../urls.ts';
import { ReconciliationTable } from '../reconciliations/ReconciliationTable.tsx';
import { EventTable } from './events/EventTable.tsx';
import { Intake } from './Intake.tsx';
import { StripeNumbers } from './StripeNumbers.tsx';
import { stripePage } from './StripePage.query.ts';
import { StripeState } from './StripeState.tsx';
import { UnsyncedAccounts } from './UnsyncedAccounts.tsx';

/** Whether what Stripe says arrives here and is worked out: in words first, then in numbers. */
export function StripePage() {
  const { t } = useTranslation('operator');
  const { revalidate, state: looking } = useRevalidator();
  const { stripeHealth: health, stripeEvents } = stripePage.useAnswer();
  if (!health) throw new NotThere();
  const run = health.lastReconciliation;
  return (
    <Page
      title={t('stripeHealth.title')}
      description={t('stripeHealth.lead')}
      actions={
        <>
          <Button icon={RefreshIcon} pending={looking === 'loading'} onClick={() => void revalidate()}>
            {t('jobs.lookAgain')}
          </Button>
          <LinkButton to={stripeEventsUrl()} variant="primary">
            {t('stripeEvents.title')}
          </LinkButton>
        </>
      }
    >
      <Stack gap={6}>
        <StripeState health={health} />
        <StripeNumbers health={health} />
        <Intake health={health} />
        <Section title={t('stripeHealth.failures')} description={t('stripeHealth.failuresLead')}>
          <EventTable
            caption={t('stripeHealth.failures')}
            events={stripeEvents?.nodes ?? []}
            none="stripeHealth.noFailures"
          />
        </Section>
        <UnsyncedAccounts health={health} />
        <Section
          title={t('stripeHealth.lastRun')}
          actions={
            <LinkButton to={reconciliationsUrl()} size="small">
              {t('reconciliations.all')}
            </LinkButton>
          }
        >
          {run === null ? (
            <EmptyState level={3} title={t('reconciliations.empty.title')}>
              {t('reconciliations.empty.message')}
            </EmptyState>
          ) : (
            <ReconciliationTable caption={t('stripeHealth.lastRun')} runs={[run]} />
          )}
        </Section>
      </Stack>
    </Page>
  );
}
