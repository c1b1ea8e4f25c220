import type { SubscriptionChange } from '@member-console/domain/billing';
import type { Stripe } from 'stripe';
import { Refused } from '../calls/errors.ts';
import { idOf } from '../read/idOf.ts';
import type { Change } from './standing.ts';
import { released, updateOnce } from './subscriptionStep.ts';

export type Switch = Extract<SubscriptionChange, { kind: 'switch' }>;

/** The difference is paid at once, and nothing changes until it is. */
export async function switchNow(given: Change, wanted: Switch): Promise<Stripe.Subscription> {
  if (isDone(given.subscription, wanted)) return given.subscription;
  const change = await released(given);
  const item = itemToSwitch(change.subscription, wanted);
  const params: Stripe.SubscriptionUpdateParams = {
    items: [{ id: item.id, price: wanted.toStripePrice, quantity: wanted.quantity }],
    proration_behavior: 'always_invoice',
    payment_behavior: paymentBehavior(change.subscription),
    ...(wanted.prorationDate ? { proration_date: Math.floor(wanted.prorationDate.getTime() / 1000) } : {}),
  };
  return updateOnce(change, 'switch', params, (standing) => isDone(standing, wanted));
}

/** What is sent to be paid later cannot wait for its payment: there the higher price counts once it is paid. */
function paymentBehavior(subscription: Stripe.Subscription) {
  return subscription.collection_method === 'send_invoice' ? 'allow_incomplete' : 'pending_if_incomplete';
}

export function itemToSwitch(
  { items }: Stripe.Subscription,
  { fromStripePrice }: Pick<Switch, 'fromStripePrice'>,
): Stripe.SubscriptionItem {
  const item = items.data.find(({ price }) => price.id === fromStripePrice);
  if (item) return item;
  throw new Refused(
    409,
    'price_not_subscribed',
    'The subscription does not hold the price that it would leave.',
  );
}

/** It holds the new price, or will once its invoice is paid, and nothing is planned beyond. */
function isDone(subscription: Stripe.Subscription, wanted: Switch): boolean {
  const waiting = subscription.pending_update?.subscription_items ?? [];
  const items = [...subscription.items.data, ...waiting];
  const holds = items.some(
    ({ price, quantity }) => idOf(price) === wanted.toStripePrice && (quantity ?? 1) === wanted.quantity,
  );
  return holds && subscription.schedule === null;
}
