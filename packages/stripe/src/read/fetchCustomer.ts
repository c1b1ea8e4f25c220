import type { FetchedCustomer, FetchOrder } from '@member-console/domain/billing';
import { orMissing } from '../calls/errors.ts';
import { marked } from '../metadata.ts';
import type { OpenStripe } from '../openStripe.ts';
import { fetchMoney } from './fetchMoney.ts';
import { fetchPurchases } from './fetchPurchases.ts';
import { fetchSubscriptions } from './fetchSubscriptions.ts';

/** Everything that Stripe says of one customer now. */
export async function fetchCustomer(
  open: OpenStripe,
  stripeCustomer: string,
  order: FetchOrder,
): Promise<FetchedCustomer> {
  const customer = await orMissing(
    open.calls.ask('fetch a customer', (stripe) => stripe.customers.retrieve(stripeCustomer)),
  );
  const nobody = { stripeCustomer, organizationId: null, name: null, email: null };
  if (customer === null) {
    return { ...nobody, state: 'missing', subscriptions: [], purchases: [], money: null };
  }
  const whose = { customer: stripeCustomer, isDeleted: customer.deleted === true };
  const [subscriptions, purchases, money] = await Promise.all([
    fetchSubscriptions(open, whose, order.stripeSubscriptions),
    fetchPurchases(open, whose),
    order.depth === 'rights' ? null : fetchMoney(open, whose, order.depth),
  ]);
  if (customer.deleted) return { ...nobody, state: 'deleted', subscriptions, purchases, money };
  return {
    stripeCustomer,
    state: 'present',
    organizationId: marked(customer.metadata, 'organization'),
    name: customer.name ?? null,
    email: customer.email,
    subscriptions,
    purchases,
    money,
  };
}
