import type { FragmentType } from '@apollo/client';
import { LinkButton, Notice } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type {
  PastDue_invoiceFragment,
  PastDue_subscriptionFragment,
} from '../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../shared/format/useFormat.ts';

const subscriptionFragment = graphql(`
  fragment PastDue_subscription on Subscription {
    id
    unpaidSince
    access {
      isGiven
      until
    }
  }
`);

const invoiceFragment = graphql(`
  fragment PastDue_invoice on Invoice {
    id
    isPastDue
    hostedUrl
    remaining {
      amount
      currency
    }
  }
`);

export interface PastDueProps {
  subscriptions: readonly FragmentType<PastDue_subscriptionFragment>[];
  invoices: readonly FragmentType<PastDue_invoiceFragment>[];
}

/** A payment has not arrived: until when everything stays as it is, and the way to pay. Nothing when nothing is owed. */
export function PastDue({ subscriptions, invoices }: PastDueProps) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const owing = useFragmentList(subscriptionFragment, subscriptions).find(
    ({ unpaidSince }) => unpaidSince !== null,
  );
  const invoice = useFragmentList(invoiceFragment, invoices).find(({ isPastDue }) => isPastDue);
  if (owing === undefined && invoice === undefined) return null;
  const access = owing?.access;
  return (
    <Notice
      tone="danger"
      title={
        invoice ? t('pastDue.title', { amount: format.money(invoice.remaining) }) : t('pastDue.titleOnly')
      }
      actions={
        invoice?.hostedUrl && (
          <LinkButton to={invoice.hostedUrl} variant="primary">
            {t('pastDue.pay')}
          </LinkButton>
        )
      }
    >
      {access?.isGiven === false
        ? t('pastDue.lost')
        : access?.until
          ? t('pastDue.until', { date: format.date(access.until) })
          : t('pastDue.soon')}
    </Notice>
  );
}
