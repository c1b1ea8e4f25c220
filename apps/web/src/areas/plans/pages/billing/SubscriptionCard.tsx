import type { FragmentType } from '@apollo/client';
import { Card, DescriptionList, StatusBadge } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { SubscriptionCard_subscriptionFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../shared/api/useFragmentData.ts';
import { subscriptionTones } from '../../../../shared/billing/tones.ts';
import { useFormat } from '../../../../shared/format/useFormat.ts';
import { usePriceWords } from '../../../../shared/prices/usePriceWords.ts';
import { KeepOrCancel } from './KeepOrCancel.tsx';

const subscriptionFragment = graphql(`
  fragment SubscriptionCard_subscription on Subscription {
    id
    status
    startedAt
    periodEndsAt
    trialEndsAt
    endsAt
    items {
      quantity
      interval
      intervalCount
      amount {
        amount
        currency
      }
      price {
        id
        product {
          id
          name
        }
      }
    }
  }
`);

type Subscription = SubscriptionCard_subscriptionFragment;

/** What one pays again and again: how much, since when, and what comes next. */
export function SubscriptionCard({ subscription }: { subscription: FragmentType<Subscription> }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const priceWords = usePriceWords();
  const data = useFragmentData(subscriptionFragment, subscription);
  const { items, status, startedAt, endsAt } = data;
  const names = items.map(({ price }) => price?.product.name ?? t('subscription.something'));
  return (
    <Card
      level={3}
      footer={<KeepOrCancel subscriptionId={data.id} isEnding={endsAt !== null} />}
      title={format.list(names)}
      actions={
        endsAt === null ? (
          <StatusBadge tone={subscriptionTones[status]}>{t(`subscription.status.${status}`)}</StatusBadge>
        ) : (
          <StatusBadge tone="warning">{t('subscription.ending')}</StatusBadge>
        )
      }
    >
      <DescriptionList
        items={[
          ...items.map(({ amount, quantity, interval, intervalCount }, place) => ({
            term: items.length > 1 ? (names[place] ?? '') : t('subscription.price'),
            value:
              amount === null
                ? t('subscription.byUse')
                : `${quantity > 1 ? `${quantity} × ` : ''}${priceWords({ __typename: 'Price', amount, interval, intervalCount })}`,
          })),
          { term: t('subscription.since'), value: format.date(startedAt) },
          useNext(data),
        ]}
      />
    </Card>
  );
}

/** What happens next: the end, the end of the trial, or the next payment. */
function useNext({ endsAt, status, trialEndsAt, periodEndsAt }: Subscription) {
  const { t } = useTranslation('plans');
  const { date } = useFormat();
  if (endsAt !== null) return { term: t('subscription.ends'), value: date(endsAt) };
  if (status === 'TRIALING' && trialEndsAt !== null) {
    return { term: t('subscription.trialEnds'), value: date(trialEndsAt) };
  }
  return { term: t('subscription.nextPayment'), value: periodEndsAt === null ? '–' : date(periodEndsAt) };
}
