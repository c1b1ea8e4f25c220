import type { FragmentType } from '@apollo/client';
import { type Column, DateTime, InvoiceIcon, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { BillingOrder, InvoiceTable_invoiceFragment } from '../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../shared/format/useFormat.ts';
import { invoiceUrl } from '../urls.ts';
import { InvoiceBadge } from './badges.tsx';
import { ageSorts, type LedgerListProps, LedgerTable, StatusCell, useLedgerColumns } from './LedgerTable.tsx';

const invoiceFragment = graphql(`
  fragment InvoiceTable_invoice on Invoice {
    id
    number
    status
    isPastDue
    createdAt
    nextAttemptAt
    total {
      amount
      currency
    }
    remaining {
      amountMinor
      amount
      currency
    }
    organization {
      id
      name
      slug
    }
  }
`);

type Invoice = InvoiceTable_invoiceFragment;

export interface InvoiceTableProps extends LedgerListProps<BillingOrder> {
  invoices: readonly FragmentType<Invoice>[];
}

/** Invoices, one a row. */
export function InvoiceTable({ invoices, ...list }: InvoiceTableProps) {
  const { t } = useTranslation('operator');
  const { created, organization } = useLedgerColumns();
  const { money } = useFormat();
  const columns: Column<Invoice>[] = [
    {
      key: 'number',
      header: t('invoices.number'),
      rowHeader: true,
      cell: ({ id, number }) => <TextLink to={invoiceUrl(id)}>{number ?? t('invoices.draft')}</TextLink>,
    },
    organization,
    {
      key: 'status',
      header: t('ledger.status'),
      cell: ({ status, isPastDue, nextAttemptAt }) => (
        <StatusCell badge={<InvoiceBadge status={status} isPastDue={isPastDue} />}>
          {nextAttemptAt !== null && (
            <>
              {t('invoices.nextTry')} <DateTime value={nextAttemptAt} show="date" />
            </>
          )}
        </StatusCell>
      ),
    },
    { key: 'total', header: t('ledger.amount'), align: 'end', cell: ({ total }) => money(total) },
    {
      key: 'remaining',
      header: t('invoices.remaining'),
      align: 'end',
      cell: ({ remaining }) => (remaining.amountMinor === '0' ? '–' : money(remaining)),
    },
    created,
  ];
  return (
    <LedgerTable
      {...list}
      columns={columns}
      rows={useFragmentList(invoiceFragment, invoices)}
      sorts={ageSorts}
      empty={{
        icon: InvoiceIcon,
        title: t('invoices.empty.title'),
        message: t('invoices.empty.message'),
      }}
    />
  );
}
