import type { FragmentType } from '@apollo/client';
import { Card, DateTime, DescriptionList, KeyValue, Stack, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { PaymentFacts_paymentFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { useMethodWords } from '../../../../../../shared/billing/useMethodWords.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { StripeRef } from '../../../../billing/StripeRef.tsx';
import { invoiceUrl, organizationBillingUrl } from '../../../../urls.ts';

const paymentFragment = graphql(`
  fragment PaymentFacts_payment on Payment {
    id
    createdAt
    amount {
      amount
      currency
    }
    refunded {
      amount
      currency
    }
    method {
      kind
      brand
      last4
    }
    failure {
      code
      message
    }
    invoice {
      id
      number
    }
    organization {
      id
      name
      slug
    }
    stripe {
      ...StripeRef_link @unmask
    }
  }
`);

/** Who paid, how much, with what and for what. */
export function PaymentFacts({ payment }: { payment: FragmentType<PaymentFacts_paymentFragment> }) {
  const { t } = useTranslation('operator');
  const { money } = useFormat();
  const methodWords = useMethodWords();
  const facts = useFragmentData(paymentFragment, payment);
  const { organization, invoice, failure } = facts;
  return (
    <Card level={2} title={t('ledger.facts')}>
      <Stack gap={3}>
        <DescriptionList
          items={[
            {
              term: t('ledger.organization'),
              value: <TextLink to={organizationBillingUrl(organization.slug)}>{organization.name}</TextLink>,
            },
            ...(invoice === null
              ? []
              : [
                  {
                    term: t('payment.invoice'),
                    value: (
                      <TextLink to={invoiceUrl(invoice.id)}>{invoice.number ?? t('invoices.draft')}</TextLink>
                    ),
                  },
                ]),
            { term: t('ledger.amount'), value: money(facts.amount) },
            { term: t('payment.refunded'), value: money(facts.refunded) },
            { term: t('payments.method'), value: methodWords(facts.method) },
            ...(failure === null
              ? []
              : [{ term: t('payment.failure'), value: `${failure.message} (${failure.code})` }]),
            { term: t('ledger.created'), value: <DateTime value={facts.createdAt} /> },
          ]}
        />
        <div>
          <KeyValue label={t('ledger.id')} value={facts.id} />
        </div>
        <StripeRef link={facts.stripe} />
      </Stack>
    </Card>
  );
}
