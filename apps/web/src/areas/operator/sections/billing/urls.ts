import { withQuery } from '../../../../shared/urls.ts';
import {
  accountFilters,
  disputeFilters,
  intentFilters,
  invoiceFilters,
  paymentFilters,
  subscriptionFilters,
} from '../../billing/lists.ts';
import { organizationUrl } from '../people/organizationUrls.ts';

export const billingUrl = '/operator/billing';

const list =
  <Filters>(
    name: string,
    { serialize }: { serialize: (filters: Filters) => Record<string, string | undefined> },
  ) =>
  (filters: Filters = {} as Filters) =>
    withQuery(`${billingUrl}/${name}`, serialize(filters));

export const subscriptionsUrl = list('subscriptions', subscriptionFilters);
export const invoicesUrl = list('invoices', invoiceFilters);
export const paymentsUrl = list('payments', paymentFilters);
export const disputesUrl = list('disputes', disputeFilters);
export const billingAccountsUrl = list('accounts', accountFilters);
export const billingIntentsUrl = list('intents', intentFilters);
export const subscriptionUrl = (id: string) => `${billingUrl}/subscriptions/${id}`;
export const invoiceUrl = (id: string) => `${billingUrl}/invoices/${id}`;
export const paymentUrl = (id: string) => `${billingUrl}/payments/${id}`;
/** What an organization pays; `checkout` opens the question what it is to buy. */
export const organizationBillingUrl = (slug: string, ask?: 'checkout') =>
  withQuery(organizationUrl(slug, 'billing'), { ask });
