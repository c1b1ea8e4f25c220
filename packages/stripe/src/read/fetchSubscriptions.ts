import type { FetchedSubscription } from '@member-console/domain/billing';
import type { Stripe } from 'stripe';
import { orMissing } from '../calls/errors.ts';
import { listed } from '../calls/pages.ts';
import type { OpenStripe } from '../openStripe.ts';
import { instant } from './instant.ts';
import { listedOf, type Whose } from './listedOf.ts';
import { readSubscription, subscriptionOfInvoice } from './readSubscription.ts';

/** All of a customer's subscriptions, ended ones too, and those that are held here and not in its list. */
export async function fetchSubscriptions(
  open: OpenStripe,
  whose: Whose,
  held: readonly string[],
): Promise<FetchedSubscription[]> {
  const [inList, unpaidSince] = await Promise.all([
    subscriptionsOf(open, whose),
    oldestUnpaidRenewals(open, whose),
  ]);
  const missing = held.filter((id) => !inList.some((one) => one.id === id));
  const byId = await Promise.all(missing.map((id) => subscriptionById(open, id)));
  const whole = [...inList, ...byId.filter((one) => one !== null)];
  return Promise.all(
    whole.map(async (subscription) =>
      readSubscription(
        subscription,
        await itemsOf(open, subscription),
        unpaidSince.get(subscription.id) ?? null,
      ),
    ),
  );
}

const expanded = ['schedule'];

async function subscriptionsOf({ calls }: OpenStripe, whose: Whose): Promise<readonly Stripe.Subscription[]> {
  const expand = expanded.map((one) => `data.${one}`);
  const all = await listedOf(whose, 'all', (page) =>
    calls.ask('list subscriptions', (stripe) =>
      stripe.subscriptions.list({ ...page, customer: whose.customer, status: 'all', expand }),
    ),
  );
  return all.items;
}

function subscriptionById({ calls }: OpenStripe, id: string): Promise<Stripe.Subscription | null> {
  return orMissing(
    calls.ask('fetch a subscription', (stripe) => stripe.subscriptions.retrieve(id, { expand: expanded })),
  );
}

/** A subscription carries its first items; the rest come page by page. */
async function itemsOf(
  { calls }: OpenStripe,
  { id, items }: Stripe.Subscription,
): Promise<readonly Stripe.SubscriptionItem[]> {
  if (!items.has_more) return items.data;
  const all = await listed('all', (page) =>
    calls.ask('list subscription items', (stripe) =>
      stripe.subscriptionItems.list({ ...page, subscription: id }),
    ),
  );
  return all.items;
}

/** Since when each subscription owes a renewal: when the oldest open invoice of one was finalized. */
async function oldestUnpaidRenewals(
  { calls }: OpenStripe,
  whose: Whose,
): Promise<ReadonlyMap<string, number>> {
  const open = await listedOf(whose, 'all', (page) =>
    calls.ask('list open invoices', (stripe) =>
      stripe.invoices.list({ ...page, customer: whose.customer, status: 'open' }),
    ),
  );
  const since = new Map<string, number>();
  for (const invoice of open.items) {
    const subscription = subscriptionOfInvoice(invoice);
    const finalizedAt = instant(invoice.status_transitions.finalized_at);
    if (invoice.billing_reason !== 'subscription_cycle' || subscription === null || finalizedAt === null)
      continue;
    since.set(subscription, Math.min(finalizedAt, since.get(subscription) ?? finalizedAt));
  }
  return since;
}
