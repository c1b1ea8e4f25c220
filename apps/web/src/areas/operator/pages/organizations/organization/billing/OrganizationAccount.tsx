import type { FragmentType } from '@apollo/client';
import { LinkButton, Section, Stack } from '@member-console/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { OrganizationAccount_accountFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { IntentTable } from '../../../../billing/IntentTable.tsx';
import { InvoiceTable } from '../../../../billing/InvoiceTable.tsx';
import { PaymentTable } from '../../../../billing/PaymentTable.tsx';
import { SubscriptionTable } from '../../../../billing/SubscriptionTable.tsx';
import { billingIntentsUrl, invoicesUrl, paymentsUrl, subscriptionsUrl } from '../../../../urls.ts';
import { AccountCard } from './AccountCard.tsx';

const accountFragment = graphql(`
  fragment OrganizationAccount_account on BillingAccount {
    id
    ...AccountCard_account
    subscriptions(first: 10) {
      nodes {
        id
        ...SubscriptionTable_subscription
      }
      pageInfo {
        hasNextPage
      }
    }
    invoices(first: 10) {
      nodes {
        id
        ...InvoiceTable_invoice
      }
      pageInfo {
        hasNextPage
      }
    }
    payments(first: 10) {
      nodes {
        id
        ...PaymentTable_payment
      }
      pageInfo {
        hasNextPage
      }
    }
    intents(first: 10, filter: { state: PENDING }) {
      nodes {
        id
        ...IntentTable_intent
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

/** How an account stands, and the latest of everything in it; the lists of everybody have the rest. */
export function OrganizationAccount({
  account,
}: {
  account: FragmentType<OrganizationAccount_accountFragment>;
}) {
  const { t } = useTranslation('operator');
  const data = useFragmentData(accountFragment, account);
  const { id: search, subscriptions, invoices, payments, intents } = data;
  const part = (
    title: string,
    { pageInfo }: { pageInfo: { hasNextPage: boolean } },
    url: string,
    table: ReactNode,
  ) => (
    <Section
      title={title}
      actions={
        pageInfo.hasNextPage && (
          <LinkButton to={url} size="small">
            {t('ledger.all')}
          </LinkButton>
        )
      }
    >
      {table}
    </Section>
  );
  const names = {
    subscriptions: t('subscriptions.title'),
    invoices: t('invoices.title'),
    payments: t('payments.title'),
    intents: t('account.intents'),
  };
  return (
    <Stack gap={6}>
      <AccountCard account={data} />
      {intents.nodes.length > 0 &&
        part(
          names.intents,
          intents,
          billingIntentsUrl({ search, status: 'PENDING' }),
          <IntentTable ofOne caption={names.intents} intents={intents.nodes} />,
        )}
      {part(
        names.subscriptions,
        subscriptions,
        subscriptionsUrl({ search }),
        <SubscriptionTable ofOne caption={names.subscriptions} subscriptions={subscriptions.nodes} />,
      )}
      {part(
        names.invoices,
        invoices,
        invoicesUrl({ search }),
        <InvoiceTable ofOne caption={names.invoices} invoices={invoices.nodes} />,
      )}
      {part(
        names.payments,
        payments,
        paymentsUrl({ search }),
        <PaymentTable ofOne caption={names.payments} payments={payments.nodes} />,
      )}
    </Stack>
  );
}
