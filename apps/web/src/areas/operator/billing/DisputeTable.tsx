import type { FragmentType } from '@apollo/client';
import {
  CheckCircleIcon,
  type Column,
  DateTime,
  RelativeTime,
  type Sort,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { DisputeOrder, DisputeTable_disputeFragment } from '../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../shared/format/useFormat.ts';
import { paymentUrl } from '../urls.ts';
import { DisputeBadge } from './badges.tsx';
import { type LedgerListProps, LedgerTable, useLedgerColumns } from './LedgerTable.tsx';
import { useStripeWords } from './useStripeWords.ts';

const disputeFragment = graphql(`
  fragment DisputeTable_dispute on Dispute {
    id
    status
    reason
    dueAt
    createdAt
    amount {
      amount
      currency
    }
    payment {
      id
    }
    organization {
      id
      name
      slug
    }
  }
`);

type Dispute = DisputeTable_disputeFragment;

export interface DisputeTableProps extends LedgerListProps<DisputeOrder> {
  disputes: readonly FragmentType<Dispute>[];
}

const sorts: Record<DisputeOrder, Sort> = {
  NEWEST: { column: 'created', direction: 'descending' },
  OLDEST: { column: 'created', direction: 'ascending' },
  DUE: { column: 'due', direction: 'ascending' },
};

/** Disputes, one a row. */
export function DisputeTable({ disputes, ...list }: DisputeTableProps) {
  const { t } = useTranslation('operator');
  const { organization } = useLedgerColumns();
  const { money } = useFormat();
  const stripeWords = useStripeWords();
  const columns: Column<Dispute>[] = [
    {
      key: 'amount',
      header: t('ledger.amount'),
      rowHeader: true,
      cell: ({ amount, payment }) =>
        payment === null ? money(amount) : <TextLink to={paymentUrl(payment.id)}>{money(amount)}</TextLink>,
    },
    organization,
    { key: 'status', header: t('ledger.status'), cell: ({ status }) => <DisputeBadge status={status} /> },
    { key: 'reason', header: t('ledger.reason'), cell: ({ reason }) => stripeWords(reason) },
    {
      key: 'due',
      header: t('disputes.due'),
      cell: ({ dueAt }) => (dueAt === null ? '–' : <RelativeTime value={dueAt} />),
    },
    {
      key: 'created',
      header: t('disputes.raised'),
      cell: ({ createdAt }) => <DateTime value={createdAt} show="date" />,
    },
  ];
  return (
    <LedgerTable
      {...list}
      columns={columns}
      rows={useFragmentList(disputeFragment, disputes)}
      sorts={sorts}
      empty={{
        icon: CheckCircleIcon,
        title: t('disputes.empty.title'),
        message: t('disputes.empty.message'),
      }}
    />
  );
}
