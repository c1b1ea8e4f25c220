import { BarChart, Card, EmptyState, Section, StatTiles, SubscriptionIcon } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type {
  SubscriptionStatus,
  SubscriptionsByStatus_overviewFragment,
} from '../../../../__generated__/graphql.ts';
import { useFormat } from '../../../../shared/format/useFormat.ts';
import { subscriptionsUrl } from '../../urls.ts';

graphql(`
  fragment SubscriptionsByStatus_overview on BillingOverview {
    endingSubscriptions
    subscriptions {
      status
      count
    }
  }
`);

const order: readonly SubscriptionStatus[] = [
  'ACTIVE',
  'TRIALING',
  'PAST_DUE',
  'UNPAID',
  'INCOMPLETE',
  'PAUSED',
  'UNKNOWN',
  'CANCELED',
  'INCOMPLETE_EXPIRED',
];

/** How many subscriptions there are in each status, each with the way to them. */
export function SubscriptionsByStatus({ overview }: { overview: SubscriptionsByStatus_overviewFragment }) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const counts = order
    .map((status) => ({
      status,
      label: t(`subscriptions.status.${status}`),
      // Words of Stripe's that mean nothing here may come several times.
      value: overview.subscriptions
        .filter((counted) => counted.status === status)
        .reduce((sum, { count }) => sum + count, 0),
    }))
    .filter(({ value }) => value > 0);
  const total = counts.reduce((sum, { value }) => sum + value, 0);
  if (total === 0) {
    return (
      <Section title={t('billing.byStatus')}>
        <EmptyState icon={SubscriptionIcon} title={t('subscriptions.empty.title')}>
          {t('subscriptions.empty.message')}
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section title={t('subscriptions.title')}>
      <StatTiles
        stats={[
          ...counts.map(({ status, label, value }) => ({
            label,
            value: number(value),
            to: subscriptionsUrl({ status }),
          })),
          ...(overview.endingSubscriptions > 0
            ? [
                {
                  label: t('billing.ending'),
                  value: number(overview.endingSubscriptions),
                  to: subscriptionsUrl({ status: 'ENDING' }),
                },
              ]
            : []),
        ]}
      />
      <Card>
        <BarChart
          title={t('billing.byStatus')}
          summary={t('billing.byStatusSummary', { count: total, subscriptions: number(total) })}
          points={counts}
          texts={{ asTable: t('parts.asTable'), label: t('ledger.status'), value: t('subscriptions.title') }}
        />
      </Card>
    </Section>
  );
}
