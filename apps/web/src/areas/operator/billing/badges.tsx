import { StatusBadge, type Tone } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type {
  BillingIntentState,
  DisputeStatus,
  InvoiceStatus,
  PaymentStatus,
  RefundStatus,
  StripeCustomerState,
  SubscriptionStatus,
} from '../../../__generated__/graphql.ts';
import { invoiceTones, paymentTones, subscriptionTones } from '../../../shared/billing/tones.ts';

export function SubscriptionBadge({ status }: { status: SubscriptionStatus }) {
  const { t } = useTranslation('operator');
  return <StatusBadge tone={subscriptionTones[status]}>{t(`subscriptions.status.${status}`)}</StatusBadge>;
}

export function InvoiceBadge({ status, isPastDue }: { status: InvoiceStatus; isPastDue: boolean }) {
  const { t } = useTranslation('operator');
  if (isPastDue) return <StatusBadge tone="danger">{t('invoices.status.PAST_DUE')}</StatusBadge>;
  return <StatusBadge tone={invoiceTones[status]}>{t(`invoices.status.${status}`)}</StatusBadge>;
}

export function PaymentBadge({ status }: { status: PaymentStatus }) {
  const { t } = useTranslation('operator');
  return <StatusBadge tone={paymentTones[status]}>{t(`payments.status.${status}`)}</StatusBadge>;
}

const refundTones: Readonly<Record<RefundStatus, Tone>> = {
  PENDING: 'info',
  REQUIRES_ACTION: 'warning',
  SUCCEEDED: 'success',
  FAILED: 'danger',
  CANCELED: 'neutral',
  UNKNOWN: 'warning',
};

export function RefundBadge({ status }: { status: RefundStatus }) {
  const { t } = useTranslation('operator');
  return <StatusBadge tone={refundTones[status]}>{t(`refunds.status.${status}`)}</StatusBadge>;
}

const disputeTones: Readonly<Record<DisputeStatus, Tone>> = {
  WARNING_NEEDS_RESPONSE: 'danger',
  NEEDS_RESPONSE: 'danger',
  WARNING_UNDER_REVIEW: 'info',
  UNDER_REVIEW: 'info',
  WARNING_CLOSED: 'neutral',
  WON: 'success',
  LOST: 'danger',
  PREVENTED: 'neutral',
  UNKNOWN: 'warning',
};

export function DisputeBadge({ status }: { status: DisputeStatus }) {
  const { t } = useTranslation('operator');
  return <StatusBadge tone={disputeTones[status]}>{t(`disputes.status.${status}`)}</StatusBadge>;
}

const intentTones: Readonly<Record<BillingIntentState, Tone>> = {
  PENDING: 'info',
  CONFIRMED: 'success',
  FAILED: 'danger',
  EXPIRED: 'neutral',
};

export function IntentBadge({ state }: { state: BillingIntentState }) {
  const { t } = useTranslation('operator');
  return <StatusBadge tone={intentTones[state]}>{t(`intents.state.${state}`)}</StatusBadge>;
}

const customerTones: Readonly<Record<StripeCustomerState, Tone>> = {
  NONE: 'neutral',
  PRESENT: 'success',
  DELETED: 'danger',
  MISSING: 'warning',
};

export function CustomerBadge({ state }: { state: StripeCustomerState }) {
  const { t } = useTranslation('operator');
  return <StatusBadge tone={customerTones[state]}>{t(`accounts.state.${state}`)}</StatusBadge>;
}
