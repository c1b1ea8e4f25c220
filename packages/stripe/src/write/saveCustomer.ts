import { randomUUID } from 'node:crypto';
import type { CustomerToSave, Saved } from '@member-console/domain/billing';
import type { Stripe } from 'stripe';
import { orMissing, Refused } from '../calls/errors.ts';
import { makeOnce } from '../calls/makeOnce.ts';
import { largestPage } from '../calls/pages.ts';
import { marked, marks } from '../metadata.ts';
import type { OpenStripe } from '../openStripe.ts';

/** Makes an organization's customer, or makes the one that it has say what we say. */
export async function saveCustomer(open: OpenStripe, wanted: CustomerToSave): Promise<Saved> {
  const customer = wanted.stripeCustomer
    ? await customerById(open, wanted.stripeCustomer)
    : ((await searched(open, wanted.accountId)) ?? (await made(open, wanted)));
  if (!saysAll(customer, wanted)) await say(open, customer.id, wanted);
  return { kind: 'saved', stripeId: customer.id };
}

async function customerById({ calls }: OpenStripe, id: string): Promise<Stripe.Customer> {
  const customer = await calls.ask('fetch a customer', (stripe) => stripe.customers.retrieve(id));
  if (customer.deleted)
    throw new Refused(404, 'customer_deleted', 'This customer has been deleted in Stripe.');
  return customer;
}

/** Keys are forgotten after a day, so whoever comes later looks first. The search lags a minute behind. */
async function searched({ calls }: OpenStripe, account: string): Promise<Stripe.Customer | null> {
  const found = await orMissing(
    calls.ask('search a customer', (stripe) =>
      stripe.customers.search({ query: `metadata['account']:'${account}'`, limit: 1 }),
    ),
  );
  return found?.data[0] ?? null;
}

/** Made with what never changes, so that the same key always means the same call; name and address come after. */
function made(open: OpenStripe, { accountId, organizationId }: CustomerToSave): Promise<Stripe.Customer> {
  const metadata = marks({ account: accountId, organization: organizationId });
  return makeOnce(
    `customer:${accountId}`,
    () => madeToday(open, accountId),
    (key) =>
      open.calls.write('make a customer', key, (stripe, options) =>
        stripe.customers.create({ metadata }, options),
      ),
  );
}

const longerThanKeysLiveSeconds = 25 * 3600;

/** Lists tell at once what the search tells later. Looks back for as long as a key lives, by Stripe's own clock. */
async function madeToday({ calls }: OpenStripe, account: string): Promise<Stripe.Customer | null> {
  let newest: number | undefined;
  let after: string | undefined;
  for (;;) {
    const page = await calls.ask('list customers', (stripe) =>
      stripe.customers.list({
        limit: largestPage,
        ...(after === undefined ? {} : { starting_after: after }),
      }),
    );
    const found = page.data.find((customer) => marked(customer.metadata, 'account') === account);
    const last = page.data.at(-1);
    newest ??= page.data[0]?.created ?? 0;
    const isPast = last === undefined || last.created < newest - longerThanKeysLiveSeconds;
    if (found || isPast || !page.has_more) return found ?? null;
    after = last.id;
  }
}

function saysAll(customer: Stripe.Customer, wanted: CustomerToSave): boolean {
  return (
    (customer.name ?? '') === wanted.name &&
    (customer.email ?? '') === (wanted.email ?? '') &&
    marked(customer.metadata, 'account') === wanted.accountId &&
    marked(customer.metadata, 'organization') === wanted.organizationId
  );
}

/** Says how things shall be, so it may be said twice: under a key of the day an old name could not come back. */
async function say({ calls }: OpenStripe, id: string, wanted: CustomerToSave): Promise<void> {
  const metadata = marks({ account: wanted.accountId, organization: wanted.organizationId });
  const params = { name: wanted.name, email: wanted.email ?? '', metadata };
  await calls.write('change a customer', randomUUID(), (stripe, options) =>
    stripe.customers.update(id, params, options),
  );
}
