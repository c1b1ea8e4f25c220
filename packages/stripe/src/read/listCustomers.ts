import type { FoundCustomer, StripePage } from '@member-console/domain/billing';
import type { Stripe } from 'stripe';
import { orMissing } from '../calls/errors.ts';
import { largestPage } from '../calls/pages.ts';
import { marked } from '../metadata.ts';
import type { OpenStripe } from '../openStripe.ts';

/** Customers page by page; whoever is made meanwhile is told by an event. */
export async function listCustomers(
  open: OpenStripe,
  after: string | null,
): Promise<StripePage<FoundCustomer>> {
  const page = await (after === null ? list(open, {}) : goOn(open, after));
  const items = page.data.map((customer) => ({
    stripeCustomer: customer.id,
    organizationId: marked(customer.metadata, 'organization'),
    name: customer.name ?? null,
    email: customer.email,
  }));
  const last = page.data.at(-1);
  return { items, after: page.has_more && last ? `${last.id}@${last.created}` : null };
}

/** Stripe goes on after a customer as long as it exists; after one that is gone since, from its second on. */
async function goOn(open: OpenStripe, after: string): Promise<Stripe.ApiList<Stripe.Customer>> {
  const [id = '', created] = after.split('@');
  const page = await orMissing(list(open, { starting_after: id }));
  return page ?? list(open, { created: { lte: Number(created) } });
}

function list({ calls }: OpenStripe, place: Stripe.CustomerListParams) {
  return calls.ask('list customers', (stripe) => stripe.customers.list({ limit: largestPage, ...place }));
}
