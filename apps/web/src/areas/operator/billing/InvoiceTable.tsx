import type { FragmentType } from '@apollo/client';
import {
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  InvoiceIcon,
  NoResultState,
  Stack,
  Text,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { BillingOrder, InvoiceTable_invoiceFragment } from '../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../shared/format/useFormat.ts';
import { invoiceUrl, organizationBillingUrl } from '../urls.ts';
import { ageOrderOf, ageSorts } from './ageSorts.ts';
import { InvoiceBadge } from './badges.tsx';
import type { LedgerTools } from './useLedgerList.tsx';

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

export interface InvoiceTableProps extends LedgerTools {
  invoices: readonly FragmentType<Invoice>[];
  order?: BillingOrder | undefined;
  onOrder?: ((order: BillingOrder) => void) | undefined;
  /** On the page of an organization it goes without saying. */
  ofOne?: boolean;
}

/** Invoices, one a row. */
export function InvoiceTable({ invoices, order, onOrder, ofOne = false, ...tools }: InvoiceTableProps) {
  const { t } = useTranslation('operator');
  const { money } = useFormat();
  const columns: Column<Invoice>[] = [
    {
      key: 'number',
      header: t('invoices.number'),
      rowHeader: true,
      cell: ({ id, number }) => <TextLink to={invoiceUrl(id)}>{number ?? t('invoices.draft')}</TextLink>,
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
      cell: ({ status, isPastDue, nextAttemptAt }) => (
        <Stack gap={1}>
          <div>
            <InvoiceBadge status={status} isPastDue={isPastDue} />
          </div>
          {nextAttemptAt !== null && (
            <Text as="span" size="compact" tone="dimmed">
              {t('invoices.nextTry')} <DateTime value={nextAttemptAt} show="date" />
            </Text>
          )}
        </Stack>
      ),
    },
    { key: 'total', header: t('ledger.amount'), align: 'end', cell: ({ total }) => money(total) },
    {
      key: 'remaining',
      header: t('invoices.remaining'),
      align: 'end',
      cell: ({ remaining }) => (remaining.amountMinor === '0' ? '–' : money(remaining)),
    },
    {
      key: 'created',
      header: t('ledger.created'),
      sortable: onOrder !== undefined,
      cell: ({ createdAt }) => <DateTime value={createdAt} show="date" />,
    },
  ];
  return (
    <DataTable
      {...tools}
      columns={columns.filter(({ key }) => !(ofOne && key === 'organization'))}
      rows={useFragmentList(invoiceFragment, invoices)}
      rowKey={({ id }) => id}
      sort={onOrder && ageSorts[order ?? 'NEWEST']}
      onSort={onOrder && ((sort) => onOrder(ageOrderOf(sort)))}
      noResult={<NoResultState level={2} onClear={tools.onClearFilters} />}
      empty={
        <EmptyState level={2} icon={InvoiceIcon} title={t('invoices.empty.title')}>
          {t('invoices.empty.message')}
        </EmptyState>
      }
    />
  );
}
