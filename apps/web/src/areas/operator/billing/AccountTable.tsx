import type { FragmentType } from '@apollo/client';
import {
  BillingIcon,
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  NoResultState,
  RelativeTime,
  type Sort,
  Stack,
  Text,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { AccountTable_accountFragment, BillingAccountOrder } from '../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../shared/api/useFragmentData.ts';
import { organizationBillingUrl } from '../urls.ts';
import { CustomerBadge } from './badges.tsx';
import type { LedgerTools } from './useLedgerList.tsx';

const accountFragment = graphql(`
  fragment AccountTable_account on BillingAccount {
    id
    customerState
    createdAt
    syncedAt
    syncFailure {
      at
      message
    }
    stripe {
      id
      url
    }
    organization {
      id
      name
      slug
    }
  }
`);

type Account = AccountTable_accountFragment;

export interface AccountTableProps extends LedgerTools {
  accounts: readonly FragmentType<Account>[];
  order: BillingAccountOrder | undefined;
  onOrder: (order: BillingAccountOrder) => void;
}

const sorts: Record<BillingAccountOrder, Sort> = {
  NAME: { column: 'organization', direction: 'ascending' },
  OLDEST: { column: 'created', direction: 'ascending' },
  NEWEST: { column: 'created', direction: 'descending' },
};

/** Names go one way only; the day of making both. */
function orderOf({ column, direction }: Sort): BillingAccountOrder {
  if (column === 'organization') return 'NAME';
  return direction === 'ascending' ? 'OLDEST' : 'NEWEST';
}

/** Who pays or ever wanted to, one a row. */
export function AccountTable({ accounts, order = 'NEWEST', onOrder, ...tools }: AccountTableProps) {
  const { t } = useTranslation('operator');
  const columns: Column<Account>[] = [
    {
      key: 'organization',
      header: t('ledger.organization'),
      sortable: true,
      rowHeader: true,
      cell: ({ organization: { name, slug } }) => (
        <TextLink to={organizationBillingUrl(slug)}>{name}</TextLink>
      ),
    },
    {
      key: 'state',
      header: t('accounts.customer'),
      cell: ({ customerState }) => <CustomerBadge state={customerState} />,
    },
    {
      key: 'stripe',
      header: t('ledger.stripeId'),
      cell: ({ stripe }) => {
        if (stripe === null) return '–';
        return stripe.url === null ? (
          <code>{stripe.id}</code>
        ) : (
          <TextLink to={stripe.url} newTab>
            {stripe.id}
          </TextLink>
        );
      },
    },
    {
      key: 'synced',
      header: t('accounts.synced'),
      cell: ({ syncedAt, syncFailure }) => (
        <Stack gap={1}>
          {syncedAt === null ? t('accounts.never') : <RelativeTime value={syncedAt} />}
          {syncFailure !== null && (
            <Text as="span" size="compact" tone="danger">
              {syncFailure.message}
            </Text>
          )}
        </Stack>
      ),
    },
    {
      key: 'created',
      header: t('accounts.since'),
      sortable: true,
      cell: ({ createdAt }) => <DateTime value={createdAt} show="date" />,
    },
  ];
  return (
    <DataTable
      {...tools}
      columns={columns}
      rows={useFragmentList(accountFragment, accounts)}
      rowKey={({ id }) => id}
      sort={sorts[order]}
      onSort={(sort) => onOrder(orderOf(sort))}
      noResult={<NoResultState level={2} onClear={tools.onClearFilters} />}
      empty={
        <EmptyState level={2} icon={BillingIcon} title={t('accounts.empty.title')}>
          {t('accounts.empty.message')}
        </EmptyState>
      }
    />
  );
}
