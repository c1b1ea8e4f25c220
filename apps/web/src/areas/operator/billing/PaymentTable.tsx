import type { FragmentType } from '@apollo/client';
import { type Column, PaymentIcon, Stack, Text, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { BillingOrder, PaymentTable_paymentFragment } from '../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../shared/api/useFragmentData.ts';
import { useMethodWords } from '../../../shared/billing/useMethodWords.ts';
import { useFormat } from '../../../shared/format/useFormat.ts';
import { paymentUrl } from '../urls.ts';
import { PaymentBadge } from './badges.tsx';
import { ageSorts, type LedgerListProps, LedgerTable, StatusCell, useLedgerColumns } from './LedgerTable.tsx';

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

export interface PaymentTableProps extends LedgerListProps<BillingOrder> {
  payments: readonly FragmentType<Payment>[];
}

/** Payments, one a row. */
export function PaymentTable({ payments, ...list }: PaymentTableProps) {
  const { t } = useTranslation('operator');
  const { created, organization } = useLedgerColumns();
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
    organization,
    {
      key: 'status',
      header: t('ledger.status'),
      cell: ({ status, failure }) => (
        <StatusCell badge={<PaymentBadge status={status} />}>{failure?.message}</StatusCell>
      ),
    },
    { key: 'method', header: t('payments.method'), cell: ({ method }) => methodWords(method) },
    created,
  ];
  return (
    <LedgerTable
      {...list}
      columns={columns}
      rows={useFragmentList(paymentFragment, payments)}
      sorts={ageSorts}
      empty={{
        icon: PaymentIcon,
        title: t('payments.empty.title'),
        message: t('payments.empty.message'),
      }}
    />
  );
}
