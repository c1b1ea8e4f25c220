import type { FragmentType } from '@apollo/client';
import {
  BillingIcon,
  type Column,
  DateTime,
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
import { CustomerBadge } from './badges.tsx';
import { type LedgerListProps, LedgerTable, useLedgerColumns } from './LedgerTable.tsx';

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

export interface AccountTableProps extends LedgerListProps<BillingAccountOrder> {
  accounts: readonly FragmentType<Account>[];
}

const sorts: Record<BillingAccountOrder, Sort> = {
  NAME: { column: 'organization', direction: 'ascending' },
  OLDEST: { column: 'created', direction: 'ascending' },
  NEWEST: { column: 'created', direction: 'descending' },
};

/** Who pays or ever wanted to, one a row. */
export function AccountTable({ accounts, ...list }: AccountTableProps) {
  const { t } = useTranslation('operator');
  const { organization } = useLedgerColumns();
  const columns: Column<Account>[] = [
    { ...organization, rowHeader: true },
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
      cell: ({ createdAt }) => <DateTime value={createdAt} show="date" />,
    },
  ];
  return (
    <LedgerTable
      {...list}
      columns={columns}
      rows={useFragmentList(accountFragment, accounts)}
      sorts={sorts}
      empty={{
        icon: BillingIcon,
        title: t('accounts.empty.title'),
        message: t('accounts.empty.message'),
      }}
    />
  );
}
