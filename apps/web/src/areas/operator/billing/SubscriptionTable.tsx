import type { FragmentType } from '@apollo/client';
import {
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  NoResultState,
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
import { organizationBillingUrl, subscriptionUrl } from '../urls.ts';
import { SubscriptionBadge } from './badges.tsx';
import { useAccessWords } from './useAccessWords.ts';
import { useItemWords } from './useItemWords.ts';
import type { LedgerTools } from './useLedgerList.tsx';

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

export interface SubscriptionTableProps extends LedgerTools {
  subscriptions: readonly FragmentType<Subscription>[];
  order?: SubscriptionOrder | undefined;
  onOrder?: ((order: SubscriptionOrder) => void) | undefined;
  /** On the page of an organization it goes without saying. */
  ofOne?: boolean;
}

const sorts: Record<SubscriptionOrder, Sort> = {
  NEWEST: { column: 'started', direction: 'descending' },
  OLDEST: { column: 'started', direction: 'ascending' },
  RENEWAL: { column: 'renewal', direction: 'ascending' },
};

function orderOf({ column, direction }: Sort): SubscriptionOrder {
  if (column === 'renewal') return 'RENEWAL';
  return direction === 'ascending' ? 'OLDEST' : 'NEWEST';
}

/** Subscriptions, one a row. */
export function SubscriptionTable({
  subscriptions,
  order,
  onOrder,
  ofOne = false,
  ...tools
}: SubscriptionTableProps) {
  const { t } = useTranslation('operator');
  const columns = useColumns(onOrder !== undefined);
  return (
    <DataTable
      {...tools}
      columns={columns.filter(({ key }) => !(ofOne && key === 'organization'))}
      rows={useFragmentList(subscriptionFragment, subscriptions)}
      rowKey={({ id }) => id}
      sort={onOrder && sorts[order ?? 'NEWEST']}
      onSort={onOrder && ((sort) => onOrder(orderOf(sort)))}
      noResult={<NoResultState level={2} onClear={tools.onClearFilters} />}
      empty={
        <EmptyState level={2} icon={SubscriptionIcon} title={t('subscriptions.empty.title')}>
          {t('subscriptions.empty.message')}
        </EmptyState>
      }
    />
  );
}

function useColumns(sortable: boolean): Column<Subscription>[] {
  const { t } = useTranslation('operator');
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
    {
      key: 'organization',
      header: t('ledger.organization'),
      cell: ({ organization: { name, slug } }) => (
        <TextLink to={organizationBillingUrl(slug)}>{name}</TextLink>
      ),
    },
    {
      key: 'status',
      header: t('ledger.status'),
      cell: ({ status, access }) => (
        <Stack gap={1}>
          <div>
            <SubscriptionBadge status={status} />
          </div>
          <Text as="span" size="compact" tone="dimmed">
            {accessWords(access)}
          </Text>
        </Stack>
      ),
    },
    {
      key: 'renewal',
      header: t('subscriptions.renewal'),
      sortable,
      cell: ({ periodEndsAt }) =>
        periodEndsAt === null ? '–' : <DateTime value={periodEndsAt} show="date" />,
    },
    {
      key: 'started',
      header: t('subscriptions.started'),
      sortable,
      cell: ({ startedAt }) => <DateTime value={startedAt} show="date" />,
    },
  ];
}
