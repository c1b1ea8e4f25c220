import type { Instant } from '../instant.ts';
import type { CustomerFact, PricedItem, SubscribedItem, SubscriptionFact } from './facts.ts';
import type { ChangeWish } from './wish.ts';

/** Something that is to be bought: what would come of it has an id that nothing else has. */
export interface PurchaseWish extends PricedItem {
  readonly kind: 'checkout';
  readonly id: string;
  readonly isRecurring: boolean;
}

/** What Stripe would say of a customer if a wish were carried out at an instant. Previews are made from it. */
export function afterWish(
  customer: CustomerFact,
  wish: ChangeWish | PurchaseWish,
  at: Instant,
): CustomerFact {
  if (wish.kind === 'checkout') return afterPurchase(customer, wish, at);
  return {
    ...customer,
    subscriptions: customer.subscriptions.map((one) =>
      one.id === wish.subscriptionId ? afterChange(one, wish, at) : one,
    ),
  };
}

function afterPurchase(
  customer: CustomerFact,
  { id, priceId, quantity, isRecurring }: PurchaseWish,
  at: Instant,
): CustomerFact {
  const { subscriptions, purchases } = customer;
  if (!isRecurring) return { ...customer, purchases: [...purchases, { id, priceId, quantity, paidAt: at }] };
  const begun: SubscriptionFact = {
    id,
    status: 'active',
    isCollectionPaused: false,
    startedAt: at,
    trialEndsAt: null,
    endsAt: null,
    endedAt: null,
    unpaidSince: null,
    items: [{ priceId, quantity, paidUntil: null }],
    phases: [],
  };
  return { ...customer, subscriptions: [...subscriptions, begun] };
}

function afterChange(subscription: SubscriptionFact, wish: ChangeWish, at: Instant): SubscriptionFact {
  const { items } = subscription;
  // Whatever else was planned gives way to each of them.
  const unplanned = { ...subscription, phases: [] };
  switch (wish.kind) {
    case 'cancel':
      return { ...unplanned, endsAt: wish.at ?? paidUntil(items, at) };
    case 'resume':
      return { ...unplanned, endsAt: null };
    case 'switch': {
      const item = items.find(({ priceId }) => priceId === wish.fromPriceId);
      if (item === undefined) return subscription;
      const switched = items.map((one) =>
        one === item ? { ...one, priceId: wish.toPriceId, quantity: wish.quantity } : one,
      );
      if (wish.when === 'now') return { ...unplanned, items: switched };
      const until = item.paidUntil ?? at;
      const present = { startsAt: subscription.startedAt, endsAt: until, items };
      return { ...unplanned, phases: [present, { startsAt: until, endsAt: null, items: switched }] };
    }
  }
}

/** Nothing that is paid for ends before it is over. */
function paidUntil(items: readonly SubscribedItem[], at: Instant): Instant {
  return Math.max(at, ...items.flatMap((item) => (item.paidUntil === null ? [] : [item.paidUntil])));
}
