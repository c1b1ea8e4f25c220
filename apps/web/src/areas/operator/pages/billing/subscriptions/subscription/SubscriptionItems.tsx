import type { FragmentType } from '@apollo/client';
import { type Column, DataTable, DateTime, Section, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { SubscriptionItems_subscriptionFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { useItemWords } from '../../../../billing/useItemWords.ts';
import { productUrl } from '../../../../urls.ts';

const subscriptionFragment = graphql(`
  fragment SubscriptionItems_subscription on Subscription {
    id
    items {
      quantity
      interval
      intervalCount
      periodEndsAt
      amount {
        amount
        currency
      }
      price {
        id
        product {
          id
          slug
          name
        }
      }
    }
  }
`);

type Item = SubscriptionItems_subscriptionFragment['items'][number];

/** What a subscription pays for. */
export function SubscriptionItems({
  subscription,
}: {
  subscription: FragmentType<SubscriptionItems_subscriptionFragment>;
}) {
  const { t } = useTranslation('operator');
  const itemWords = useItemWords();
  const { items } = useFragmentData(subscriptionFragment, subscription);
  const columns: Column<Item>[] = [
    {
      key: 'product',
      header: t('subscription.product'),
      cell: ({ price }) =>
        price === null ? (
          t('subscriptions.unknownPrice')
        ) : (
          <TextLink to={productUrl(price.product.slug)}>{price.product.name}</TextLink>
        ),
    },
    {
      key: 'quantity',
      header: t('subscription.quantity'),
      align: 'end',
      cell: ({ quantity }) => String(quantity),
    },
    {
      key: 'price',
      header: t('subscription.price'),
      cell: itemWords,
    },
    {
      key: 'renewal',
      header: t('subscriptions.renewal'),
      cell: ({ periodEndsAt }) => <DateTime value={periodEndsAt} show="date" />,
    },
  ];
  return (
    <Section title={t('subscription.items')}>
      <DataTable
        caption={t('subscription.items')}
        columns={columns}
        rows={items}
        rowKey={(item) => item.price?.id ?? String(items.indexOf(item))}
      />
    </Section>
  );
}
