import type { FragmentType } from '@apollo/client';
import { type Column, DataTable, Row, StatusBadge, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { InvoiceList_invoiceFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../shared/api/useFragmentData.ts';
import { invoiceTones } from '../../../../shared/billing/tones.ts';
import { useFormat } from '../../../../shared/format/useFormat.ts';

const invoiceFragment = graphql(`
  fragment InvoiceList_invoice on Invoice {
    id
    number
    status
    isPastDue
    createdAt
    total {
      amount
      currency
    }
    hostedUrl
    pdfUrl
  }
`);

type Invoice = InvoiceList_invoiceFragment;

/** Invoices, the latest first, each as a file and, while it is open, with the way to pay it. */
export function InvoiceList({ invoices }: { invoices: readonly FragmentType<Invoice>[] }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const rows = useFragmentList(invoiceFragment, invoices);
  const columns: Column<Invoice>[] = [
    { key: 'number', header: t('invoice.number'), cell: ({ number }) => number ?? t('invoice.draft') },
    { key: 'date', header: t('invoice.date'), cell: ({ createdAt }) => format.date(createdAt) },
    {
      key: 'status',
      header: t('invoice.state'),
      cell: ({ status, isPastDue }) =>
        isPastDue ? (
          <StatusBadge tone="danger">{t('invoice.status.PAST_DUE')}</StatusBadge>
        ) : (
          <StatusBadge tone={invoiceTones[status]}>{t(`invoice.status.${status}`)}</StatusBadge>
        ),
    },
    { key: 'total', header: t('invoice.total'), align: 'end', cell: ({ total }) => format.money(total) },
    {
      key: 'file',
      header: t('invoice.file'),
      cell: ({ status, hostedUrl, pdfUrl }) => (
        <Row gap={3}>
          {status === 'OPEN' && hostedUrl !== null && (
            <TextLink to={hostedUrl} newTab>
              {t('invoice.pay')}
            </TextLink>
          )}
          {pdfUrl !== null && (
            <TextLink to={pdfUrl} newTab>
              {t('invoice.pdf')}
            </TextLink>
          )}
        </Row>
      ),
    },
  ];
  return <DataTable caption={t('billing.invoices')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
