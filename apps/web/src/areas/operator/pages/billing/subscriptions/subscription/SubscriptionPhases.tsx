import type { FragmentType } from '@apollo/client';
import { type Column, DataTable, DateTime, Section } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { SubscriptionPhases_subscriptionFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';

const subscriptionFragment = graphql(`
  fragment SubscriptionPhases_subscription on Subscription {
    id
    phases {
      startsAt
      endsAt
      items {
        quantity
        price {
          id
          product {
            id
            name
          }
        }
      }
    }
  }
`);

type Phase = SubscriptionPhases_subscriptionFragment['phases'][number];

/** What a schedule has planned; nothing without one. */
export function SubscriptionPhases({
  subscription,
}: {
  subscription: FragmentType<SubscriptionPhases_subscriptionFragment>;
}) {
  const { t } = useTranslation('operator');
  const { phases } = useFragmentData(subscriptionFragment, subscription);
  if (phases.length === 0) return null;
  const columns: Column<Phase>[] = [
    {
      key: 'what',
      header: t('subscriptions.what'),
      cell: ({ items }) =>
        items
          .map(({ quantity, price }) => {
            const name = price?.product.name ?? t('subscriptions.unknownPrice');
            return quantity > 1 ? `${quantity} × ${name}` : name;
          })
          .join(', '),
    },
    {
      key: 'from',
      header: t('subscription.from'),
      cell: ({ startsAt }) => <DateTime value={startsAt} show="date" />,
    },
    {
      key: 'until',
      header: t('subscription.until'),
      cell: ({ endsAt }) =>
        endsAt === null ? t('subscription.open') : <DateTime value={endsAt} show="date" />,
    },
  ];
  return (
    <Section title={t('subscription.planned')}>
      <DataTable
        caption={t('subscription.planned')}
        columns={columns}
        rows={phases}
        rowKey={({ startsAt }) => startsAt}
      />
    </Section>
  );
}
