import type { FragmentType } from '@apollo/client';
import { type Column, DataTable, DateTime, EmptyState, PaymentIcon } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { RefundTable_refundFragment } from '../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../shared/format/useFormat.ts';
import { RefundBadge } from './badges.tsx';
import { useStripeWords } from './useStripeWords.ts';

const refundFragment = graphql(`
  fragment RefundTable_refund on Refund {
    id
    status
    reason
    createdAt
    amount {
      amount
      currency
    }
  }
`);

type Refund = RefundTable_refundFragment;

/** What was given back of a payment. */
export function RefundTable({ refunds }: { refunds: readonly FragmentType<Refund>[] }) {
  const { t } = useTranslation('operator');
  const { money } = useFormat();
  const stripeWords = useStripeWords();
  const columns: Column<Refund>[] = [
    { key: 'amount', header: t('ledger.amount'), cell: ({ amount }) => money(amount) },
    { key: 'status', header: t('ledger.status'), cell: ({ status }) => <RefundBadge status={status} /> },
    { key: 'reason', header: t('ledger.reason'), cell: ({ reason }) => stripeWords(reason) },
    { key: 'created', header: t('ledger.created'), cell: ({ createdAt }) => <DateTime value={createdAt} /> },
  ];
  return (
    <DataTable
      caption={t('refunds.title')}
      columns={columns}
      rows={useFragmentList(refundFragment, refunds)}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={PaymentIcon} title={t('refunds.empty.title')}>
          {t('refunds.empty.message')}
        </EmptyState>
      }
    />
  );
}
