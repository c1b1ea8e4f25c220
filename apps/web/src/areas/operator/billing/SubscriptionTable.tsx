import type { FragmentType } from '@apollo/client';
import {
  type Column,
  DateTime,
  type Sort,
  Stack,
  SubscriptionIcon,
  Text,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type {
  SubscriptionOrder,
  SubscriptionTable_subscriptionFragment,
} from '../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../shared/api/useFragmentData.ts';
import { subscriptionUrl } from '../urls.ts';
import { SubscriptionBadge } from './badges.tsx';
import { type LedgerListProps, LedgerTable, StatusCell, useLedgerColumns } from './LedgerTable.tsx';
import { useAccessWords } from './useAccessWords.ts';
import { useItemWords } from './useItemWords.ts';

const subscriptionFragment = graphql(`
  fragment SubscriptionTable_subscription on Subscription {
    id
    status
    startedAt
    periodEndsAt
    access {
      isGiven
      until
      reason
    }
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
    organization {
      id
      name
      slug
    }
  }
`);

type Subscription = SubscriptionTable_subscriptionFragment;

export interface SubscriptionTableProps extends LedgerListProps<SubscriptionOrder> {
  subscriptions: readonly FragmentType<Subscription>[];
}

const sorts: Record<SubscriptionOrder, Sort> = {
  NEWEST: { column: 'started', direction: 'descending' },
  OLDEST: { column: 'started', direction: 'ascending' },
  RENEWAL: { column: 'renewal', direction: 'ascending' },
};

/** Subscriptions, one a row. */
export function SubscriptionTable({ subscriptions, ...list }: SubscriptionTableProps) {
  const { t } = useTranslation('operator');
  const columns = useColumns();
  return (
    <LedgerTable
      {...list}
      columns={columns}
      rows={useFragmentList(subscriptionFragment, subscriptions)}
      sorts={sorts}
      empty={{
        icon: SubscriptionIcon,
        title: t('subscriptions.empty.title'),
        message: t('subscriptions.empty.message'),
      }}
    />
  );
}

function useColumns(): Column<Subscription>[] {
  const { t } = useTranslation('operator');
  const { organization } = useLedgerColumns();
  const itemWords = useItemWords();
  const accessWords = useAccessWords();
  return [
    {
      key: 'what',
      header: t('subscriptions.what'),
      rowHeader: true,
      cell: ({ id, items }) => (
        <Stack gap={1}>
          <TextLink to={subscriptionUrl(id)}>
            {items.map(({ price }) => price?.product.name ?? t('subscriptions.unknownPrice')).join(', ') ||
              t('subscriptions.nothing')}
          </TextLink>
          {items.map((item) => (
            <Text as="span" size="compact" tone="dimmed" key={item.price?.id ?? itemWords(item)}>
              {item.quantity > 1 ? `${item.quantity} × ` : ''}
              {itemWords(item)}
            </Text>
          ))}
        </Stack>
      ),
    },
    organization,
    {
      key: 'status',
      header: t('ledger.status'),
      cell: ({ status, access }) => (
        <StatusCell badge={<SubscriptionBadge status={status} />}>{accessWords(access)}</StatusCell>
      ),
    },
    {
      key: 'renewal',
      header: t('subscriptions.renewal'),
      cell: ({ periodEndsAt }) =>
        periodEndsAt === null ? '–' : <DateTime value={periodEndsAt} show="date" />,
    },
    {
      key: 'started',
      header: t('subscriptions.started'),
      cell: ({ startedAt }) => <DateTime value={startedAt} show="date" />,
    },
  ];
}
