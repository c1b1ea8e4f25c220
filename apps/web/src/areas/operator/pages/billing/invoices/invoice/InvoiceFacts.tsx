import type { FragmentType } from '@apollo/client';
import { Card, Columns, DateTime, DescriptionList, KeyValue, Stack, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { InvoiceFacts_invoiceFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { StripeRef } from '../../../../billing/StripeRef.tsx';
import { useStripeWords } from '../../../../billing/useStripeWords.ts';
import { organizationBillingUrl, subscriptionUrl } from '../../../../urls.ts';

const invoiceFragment = graphql(`
  fragment InvoiceFacts_invoice on Invoice {
    id
    billingReason
    createdAt
    finalizedAt
    dueAt
    paidAt
    attemptCount
    nextAttemptAt
    total {
      amount
      currency
    }
    tax {
      amount
      currency
    }
    paid {
      amount
      currency
    }
    remaining {
      amount
      currency
    }
    subscription {
      id
      items {
        price {
          id
          product {
            id
            name
          }
        }
      }
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

/** Who pays an invoice and what for, its amounts and its days. */
export function InvoiceFacts({ invoice }: { invoice: FragmentType<InvoiceFacts_invoiceFragment> }) {
  const { t } = useTranslation('operator');
  const { money } = useFormat();
  const stripeWords = useStripeWords();
  const facts = useFragmentData(invoiceFragment, invoice);
  const { organization, subscription, billingReason } = facts;
  const day = (term: string, instant: string | null) =>
    instant === null ? [] : [{ term, value: <DateTime value={instant} /> }];
  return (
    <Columns minimum="wide">
      <Card level={2} title={t('ledger.facts')}>
        <Stack gap={3}>
          <DescriptionList
            items={[
              {
                term: t('ledger.organization'),
                value: (
                  <TextLink to={organizationBillingUrl(organization.slug)}>{organization.name}</TextLink>
                ),
              },
              ...(subscription === null
                ? []
                : [
                    {
                      term: t('invoice.subscription'),
                      value: (
                        <TextLink to={subscriptionUrl(subscription.id)}>
                          {subscription.items
                            .map(({ price }) => price?.product.name ?? t('subscriptions.unknownPrice'))
                            .join(', ') || t('subscriptions.nothing')}
                        </TextLink>
                      ),
                    },
                  ]),
              ...(billingReason === null
                ? []
                : [{ term: t('invoice.why'), value: stripeWords(billingReason) }]),
              ...day(t('ledger.created'), facts.createdAt),
              ...day(t('invoice.finalized'), facts.finalizedAt),
              ...day(t('invoice.due'), facts.dueAt),
              ...day(t('invoice.paidAt'), facts.paidAt),
            ]}
          />
          <div>
            <KeyValue label={t('ledger.id')} value={facts.id} />
          </div>
          <StripeRef link={facts.stripe} />
        </Stack>
      </Card>
      <Card level={2} title={t('ledger.amount')}>
        <DescriptionList
          items={[
            { term: t('invoice.total'), value: money(facts.total) },
            { term: t('invoice.tax'), value: money(facts.tax) },
            { term: t('invoice.paid'), value: money(facts.paid) },
            { term: t('invoice.remaining'), value: money(facts.remaining) },
            { term: t('invoice.attempts'), value: String(facts.attemptCount) },
            ...day(t('invoice.nextAttempt'), facts.nextAttemptAt),
          ]}
        />
      </Card>
    </Columns>
  );
}
