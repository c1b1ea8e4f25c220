import { Card, Disclosure, LinkButton, RefreshIcon, Section, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { NotThere } from '../../../../../../../shared/api/problem.ts';
import { Page } from '../../../../../../../shared/page/Page.tsx';
import { AuditTimeline } from '../../../../../audit/AuditTimeline.tsx';
import { usePageActs } from '../../../../../finder/usePageActs.ts';
import { useAddressWith } from '../../../../../session/useAddressWith.ts';
import { useMay } from '../../../../../session/useMay.ts';
import { stripeEventsUrl } from '../../../../../urls.ts';
import { EventBadge } from '../EventBadge.tsx';
import { EventFacts } from './EventFacts.tsx';
import { RetryEventDialog } from './RetryEventDialog.tsx';
import styles from './StripeEventPage.module.css';
import { stripeEventPage } from './StripeEventPage.query.ts';

/** One event: whose it is, what came of it, what it says, and a way to have it worked on anew. */
export function StripeEventPage() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const addressWith = useAddressWith();
  const isAsked = useSearchParams()[0].get('ask') === 'retry';
  const mayManage = useMay('BILLING_MANAGE');
  const { stripeEvent: event } = stripeEventPage.useAnswer();
  const mayRetry = mayManage && (event?.state === 'WAITING' || event?.state === 'FAILED');
  const retryUrl = addressWith({ ask: 'retry' });
  usePageActs(event?.type ?? '', mayRetry ? [{ label: t('stripeEvent.retry'), url: retryUrl }] : []);
  if (!event) throw new NotThere();
  return (
    <Page
      title={event.type}
      status={<EventBadge state={event.state} />}
      breadcrumbs={[{ label: t('stripeEvents.title'), to: stripeEventsUrl() }]}
      actions={
        mayRetry && (
          <LinkButton to={retryUrl} variant="primary" icon={RefreshIcon}>
            {t('stripeEvent.retry')}
          </LinkButton>
        )
      }
    >
      <Stack gap={6}>
        <Text tone="dimmed">{t(`stripeEvent.explained.${event.state}`)}</Text>
        <Card level={2} title={t('stripeEvent.facts')}>
          <EventFacts event={event} />
        </Card>
        {event.lastError !== null && (
          <Section title={t('stripeEvents.lastError')}>
            <Card>
              <code>{event.lastError}</code>
            </Card>
          </Section>
        )}
        <Section title={t('stripeEvent.payload')} description={t('stripeEvent.payloadLead')}>
          {event.payload === null ? (
            <Text tone="dimmed">{t('stripeEvent.noPayload')}</Text>
          ) : (
            <Disclosure summary={t('stripeEvent.showPayload')}>
              <pre className={styles.payload}>{JSON.stringify(event.payload, null, 2)}</pre>
            </Disclosure>
          )}
        </Section>
        <Section title={t('acts.history')}>
          <AuditTimeline entries={event.auditEntries?.nodes ?? []} />
        </Section>
      </Stack>
      {mayRetry && isAsked && (
        <RetryEventDialog
          event={event}
          onClose={() => void navigate(addressWith({ ask: null }), { preventScrollReset: true })}
        />
      )}
    </Page>
  );
}
