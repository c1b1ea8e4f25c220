import {
  BillingIcon,
  DisputeIcon,
  InvoiceIcon,
  OrganizationsIcon,
  PaymentIcon,
  SubscriptionIcon,
} from '@member-console/ui';
import type { Place } from '../Place.ts';
import {
  billingAccountsUrl,
  billingUrl,
  disputesUrl,
  invoicesUrl,
  paymentsUrl,
  subscriptionsUrl,
} from './urls.ts';

export const billingPlaces: readonly Place[] = [
  { name: 'billing.title', url: billingUrl, icon: BillingIcon, keys: 'g b' },
  { name: 'subscriptions.title', url: subscriptionsUrl(), icon: SubscriptionIcon, keys: 'g u' },
  { name: 'invoices.title', url: invoicesUrl(), icon: InvoiceIcon, keys: 'g i' },
  { name: 'payments.title', url: paymentsUrl(), icon: PaymentIcon, keys: 'g y' },
  { name: 'disputes.title', url: disputesUrl(), icon: DisputeIcon },
  { name: 'accounts.title', url: billingAccountsUrl(), icon: OrganizationsIcon },
];
