import type { CustomerFact, PricedItem } from './facts.ts';
import type { ChangeWish } from './wish.ts';

/** Whether what Stripe says of a customer shows that a change which was asked for has been made. */
export function isShown(wish: ChangeWish, { subscriptions }: Pick<CustomerFact, 'subscriptions'>): boolean {
  const subscription = subscriptions.find(({ id }) => id === wish.subscriptionId);
  if (subscription === undefined) return false;
  const { endsAt, endedAt, items, phases } = subscription;
  switch (wish.kind) {
    case 'cancel':
      return endedAt !== null || (endsAt !== null && (wish.at === null || endsAt === wish.at));
    case 'resume':
      return endsAt === null && endedAt === null && phases.length <= 1;
    case 'switch': {
      const isWanted = ({ priceId, quantity }: PricedItem) =>
        priceId === wish.toPriceId && quantity === wish.quantity;
      const isNow = items.some(isWanted);
      const isPlanned = phases.slice(1).some((phase) => phase.items.some(isWanted));
      return isNow || (wish.when === 'atPeriodEnd' && isPlanned);
    }
  }
}
