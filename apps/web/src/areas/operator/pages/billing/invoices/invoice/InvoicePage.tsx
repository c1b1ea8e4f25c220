import { DownloadIcon, LinkButton, Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { InvoiceBadge } from '../../../../billing/badges.tsx';
import { PaymentTable } from '../../../../billing/PaymentTable.tsx';
import { InvoiceFacts } from './InvoiceFacts.tsx';
import { invoicePage } from './InvoicePage.query.ts';

/** One invoice: what it is for, what of it is paid, and how that went. */
export function InvoicePage() {
  const { t } = useTranslation('operator');
  const { node } = invoicePage.useAnswer();
  if (node?.__typename !== 'Invoice') throw new NotThere();
  const { number, status, isPastDue, hostedUrl, pdfUrl } = node;
  return (
    <Page
      title={number === null ? t('invoice.draft') : t('invoice.titled', { number })}
      status={<InvoiceBadge status={status} isPastDue={isPastDue} />}
      actions={
        <>
          {pdfUrl !== null && (
            <LinkButton to={pdfUrl} icon={DownloadIcon} newTab>
              {t('invoice.pdf')}
            </LinkButton>
          )}
          {hostedUrl !== null && (
            <LinkButton to={hostedUrl} newTab>
              {t('invoice.page')}
            </LinkButton>
          )}
        </>
      }
    >
      <Stack gap={6}>
        <InvoiceFacts invoice={node} />
        <Section title={t('invoice.payments')}>
          <PaymentTable ofOne caption={t('invoice.payments')} payments={node.payments} />
        </Section>
      </Stack>
    </Page>
  );
}
