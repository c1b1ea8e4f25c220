import type { FragmentType } from '@apollo/client';
import {
  CheckCircleIcon,
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  NoResultState,
  RelativeTime,
  type Sort,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { DisputeOrder, DisputeTable_disputeFragment } from '../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../shared/format/useFormat.ts';
import { organizationBillingUrl, paymentUrl } from '../urls.ts';
import { DisputeBadge } from './badges.tsx';
import type { LedgerTools } from './useLedgerList.tsx';
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

export interface DisputeTableProps extends LedgerTools {
  disputes: readonly FragmentType<Dispute>[];
  order?: DisputeOrder | undefined;
  onOrder?: ((order: DisputeOrder) => void) | undefined;
  /** On the page of a payment it goes without saying. */
  ofOne?: boolean;
}

const sorts: Record<DisputeOrder, Sort> = {
  NEWEST: { column: 'created', direction: 'descending' },
  OLDEST: { column: 'created', direction: 'ascending' },
  DUE: { column: 'due', direction: 'ascending' },
};

function orderOf({ column, direction }: Sort): DisputeOrder {
  if (column === 'due') return 'DUE';
  return direction === 'ascending' ? 'OLDEST' : 'NEWEST';
}

/** Disputes, one a row. */
export function DisputeTable({ disputes, order, onOrder, ofOne = false, ...tools }: DisputeTableProps) {
  const { t } = useTranslation('operator');
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
    {
      key: 'organization',
      header: t('ledger.organization'),
      cell: ({ organization: { name, slug } }) => (
        <TextLink to={organizationBillingUrl(slug)}>{name}</TextLink>
      ),
    },
    { key: 'status', header: t('ledger.status'), cell: ({ status }) => <DisputeBadge status={status} /> },
    { key: 'reason', header: t('ledger.reason'), cell: ({ reason }) => stripeWords(reason) },
    {
      key: 'due',
      header: t('disputes.due'),
      sortable: onOrder !== undefined,
      cell: ({ dueAt }) => (dueAt === null ? '–' : <RelativeTime value={dueAt} />),
    },
    {
      key: 'created',
      header: t('disputes.raised'),
      sortable: onOrder !== undefined,
      cell: ({ createdAt }) => <DateTime value={createdAt} show="date" />,
    },
  ];
  return (
    <DataTable
      {...tools}
      columns={columns.filter(({ key }) => !(ofOne && key === 'organization'))}
      rows={useFragmentList(disputeFragment, disputes)}
      rowKey={({ id }) => id}
      sort={onOrder && sorts[order ?? 'NEWEST']}
      onSort={onOrder && ((sort) => onOrder(orderOf(sort)))}
      noResult={<NoResultState level={2} onClear={tools.onClearFilters} />}
      empty={
        <EmptyState level={2} icon={CheckCircleIcon} title={t('disputes.empty.title')}>
          {t('disputes.empty.message')}
        </EmptyState>
      }
    />
  );
}
