import type { FoundCustomer, StripePage } from '@member-console/domain/billing';
import { largestPage } from '../calls/pages.ts';
import { marked } from '../metadata.ts';
import type { OpenStripe } from '../openStripe.ts';

/** Customers page by page; whoever is made meanwhile is told by an event. */
export async function listCustomers(
  { calls }: OpenStripe,
  after: string | null,
): Promise<StripePage<FoundCustomer>> {
  const page = await calls.ask('list customers', (stripe) =>
    stripe.customers.list({ limit: largestPage, ...(after === null ? {} : { starting_after: after }) }),
  );
  const items = page.data.map((customer) => ({
    stripeCustomer: customer.id,
    organizationId: marked(customer.metadata, 'organization'),
    name: customer.name ?? null,
    email: customer.email,
  }));
  return { items, after: page.has_more ? (page.data.at(-1)?.id ?? null) : null };
}
