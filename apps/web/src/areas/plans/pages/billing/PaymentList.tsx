import type { FragmentType } from '@apollo/client';
import { type Column, DataTable, Stack, StatusBadge, Text, type Tone } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { PaymentList_paymentFragment, PaymentStatus } from '../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../shared/api/useFragmentData.ts';
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

const tones: Readonly<Record<PaymentStatus, Tone>> = {
  SUCCEEDED: 'success',
  PROCESSING: 'info',
  REQUIRES_ACTION: 'warning',
  REQUIRES_PAYMENT_METHOD: 'danger',
  REQUIRES_CONFIRMATION: 'neutral',
  REQUIRES_CAPTURE: 'neutral',
  CANCELED: 'neutral',
  UNKNOWN: 'warning',
};

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
      cell: ({ status }) => <StatusBadge tone={tones[status]}>{t(`payment.status.${status}`)}</StatusBadge>,
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

/** What something was paid with: `Visa, ending in 4242`. */
function useMethodWords() {
  const { t } = useTranslation('plans');
  return (method: Payment['method']): string => {
    if (method === null) return '–';
    const name = method.brand ?? method.kind.replaceAll('_', ' ');
    const words = name.charAt(0).toUpperCase() + name.slice(1);
    return method.last4 === null ? words : t('payment.ending', { method: words, digits: method.last4 });
  };
}
