import { Card, EmptyState, InvoiceIcon, LinkButton, Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { signedIn } from '../../../../shared/api/signedIn.ts';
import { Page } from '../../../../shared/page/Page.tsx';
import { plansUrl } from '../../../../shared/urls.ts';
import { billingPage } from './BillingPage.query.ts';
import { InvoiceList } from './InvoiceList.tsx';
import { PastDue } from './PastDue.tsx';
import { PaymentList } from './PaymentList.tsx';
import { PendingIntent } from './PendingIntent.tsx';
import { PortalButton } from './PortalButton.tsx';
import { SubscriptionCard } from './SubscriptionCard.tsx';

/** What one pays, has paid and is to pay next. */
export function BillingPage() {
  const { t } = useTranslation('plans');
  const organization = signedIn(billingPage.useAnswer().viewer).defaultOrganization;
  const billing = organization?.billing ?? null;
  const subscriptions = billing?.subscriptions.nodes.filter(({ endedAt }) => endedAt === null) ?? [];
  return (
    <Page
      title={t('billing.title')}
      description={t('billing.lead')}
      actions={
        <>
          {organization?.billing && <PortalButton organizationId={organization.id} />}
          <LinkButton to={plansUrl}>{t('billing.toPlans')}</LinkButton>
        </>
      }
    >
      <Stack gap={6}>
        {billing && <PastDue subscriptions={subscriptions} invoices={billing.invoices.nodes} />}
        {billing?.intents.nodes.map((intent) => (
          <PendingIntent key={intent.id} intent={intent} />
        ))}
        <Section title={t('billing.subscriptions')}>
          {subscriptions.length === 0 ? (
            <Card>
              <EmptyState level={3} title={t('billing.none.title')}>
                {t('billing.none.message')}
              </EmptyState>
            </Card>
          ) : (
            <Stack gap={4}>
              {subscriptions.map((subscription) => (
                <SubscriptionCard key={subscription.id} subscription={subscription} />
              ))}
            </Stack>
          )}
        </Section>
        <Section title={t('billing.invoices')}>
          {billing && billing.invoices.nodes.length > 0 ? (
            <InvoiceList invoices={billing.invoices.nodes} />
          ) : (
            <Card>
              <EmptyState level={3} icon={InvoiceIcon} title={t('billing.noInvoices.title')}>
                {t('billing.noInvoices.message')}
              </EmptyState>
            </Card>
          )}
        </Section>
        {billing && billing.payments.nodes.length > 0 && (
          <Section title={t('billing.payments')}>
            <PaymentList payments={billing.payments.nodes} />
          </Section>
        )}
      </Stack>
    </Page>
  );
}
