import type { FragmentType } from '@apollo/client';
import { type Column, DataTable, Stack, StatusBadge, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { PaymentList_paymentFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../shared/api/useFragmentData.ts';
import { paymentTones } from '../../../../shared/billing/tones.ts';
import { useMethodWords } from '../../../../shared/billing/useMethodWords.ts';
import { useFormat } from '../../../../shared/format/useFormat.ts';

const paymentFragment = graphql(`
  fragment PaymentList_payment on Payment {
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
  }
`);

type Payment = PaymentList_paymentFragment;

/** Payments, the latest first, and what came back of them. */
export function PaymentList({ payments }: { payments: readonly FragmentType<Payment>[] }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const methodWords = useMethodWords();
  const rows = useFragmentList(paymentFragment, payments);
  const columns: Column<Payment>[] = [
    { key: 'date', header: t('payment.date'), cell: ({ createdAt }) => format.date(createdAt) },
    { key: 'method', header: t('payment.method'), cell: ({ method }) => methodWords(method) },
    {
      key: 'status',
      header: t('payment.state'),
      cell: ({ status }) => (
        <StatusBadge tone={paymentTones[status]}>{t(`payment.status.${status}`)}</StatusBadge>
      ),
    },
    {
      key: 'amount',
      header: t('payment.amount'),
      align: 'end',
      cell: ({ amount, refunded }) => (
        <Stack gap={1}>
          <span>{format.money(amount)}</span>
          {refunded.amountMinor !== '0' && (
            <Text as="span" size="small" tone="dimmed">
              {t('payment.refunded', { amount: format.money(refunded) })}
            </Text>
          )}
        </Stack>
      ),
    },
  ];
  return <DataTable caption={t('billing.payments')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
