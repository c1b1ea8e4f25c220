import type { FragmentType } from '@apollo/client';
import {
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  NoResultState,
  PaymentIcon,
  Stack,
  Text,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { BillingOrder, PaymentTable_paymentFragment } from '../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../shared/format/useFormat.ts';
import { organizationBillingUrl, paymentUrl } from '../urls.ts';
import { ageOrderOf, ageSorts } from './ageSorts.ts';
import { PaymentBadge } from './badges.tsx';
import type { LedgerTools } from './useLedgerList.tsx';
import { useMethodWords } from './useMethodWords.ts';

const paymentFragment = graphql(`
  fragment PaymentTable_payment on Payment {
    id
    status
    createdAt
    amount {
      amount
      currency
    }
    refunded {
      amountMinor
      amount
      currency
    }
    method {
      kind
      brand
      last4
    }
    failure {
      message
    }
    organization {
      id
      name
      slug
    }
  }
`);

type Payment = PaymentTable_paymentFragment;

export interface PaymentTableProps extends LedgerTools {
  payments: readonly FragmentType<Payment>[];
  order?: BillingOrder | undefined;
  onOrder?: ((order: BillingOrder) => void) | undefined;
  /** On the page of an organization it goes without saying. */
  ofOne?: boolean;
}

/** Payments, one a row. */
export function PaymentTable({ payments, order, onOrder, ofOne = false, ...tools }: PaymentTableProps) {
  const { t } = useTranslation('operator');
  const { money } = useFormat();
  const methodWords = useMethodWords();
  const columns: Column<Payment>[] = [
    {
      key: 'amount',
      header: t('ledger.amount'),
      rowHeader: true,
      cell: ({ id, amount, refunded }) => (
        <Stack gap={1}>
          <TextLink to={paymentUrl(id)}>{money(amount)}</TextLink>
          {refunded.amountMinor !== '0' && (
            <Text as="span" size="compact" tone="dimmed">
              {t('payments.givenBack', { amount: money(refunded) })}
            </Text>
          )}
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
      cell: ({ status, failure }) => (
        <Stack gap={1}>
          <div>
            <PaymentBadge status={status} />
          </div>
          {failure !== null && (
            <Text as="span" size="compact" tone="dimmed">
              {failure.message}
            </Text>
          )}
        </Stack>
      ),
    },
    { key: 'method', header: t('payments.method'), cell: ({ method }) => methodWords(method) },
    {
      key: 'created',
      header: t('ledger.created'),
      sortable: onOrder !== undefined,
      cell: ({ createdAt }) => <DateTime value={createdAt} />,
    },
  ];
  return (
    <DataTable
      {...tools}
      columns={columns.filter(({ key }) => !(ofOne && key === 'organization'))}
      rows={useFragmentList(paymentFragment, payments)}
      rowKey={({ id }) => id}
      sort={onOrder && ageSorts[order ?? 'NEWEST']}
      onSort={onOrder && ((sort) => onOrder(ageOrderOf(sort)))}
      noResult={<NoResultState level={2} onClear={tools.onClearFilters} />}
      empty={
        <EmptyState level={2} icon={PaymentIcon} title={t('payments.empty.title')}>
          {t('payments.empty.message')}
        </EmptyState>
      }
    />
  );
}
