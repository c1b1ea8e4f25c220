import type { CustomerFact } from './facts.ts';
import type { ChangeWish } from './wish.ts';

/** Whether what Stripe says of a customer shows that a change which was asked for has been made. */
export function isShown(wish: ChangeWish, { subscriptions }: Pick<CustomerFact, 'subscriptions'>): boolean {
  const subscription = subscriptions.find(({ id }) => id === wish.subscriptionId);
  if (subscription === undefined) return false;
  const { endsAt, endedAt, items, phases } = subscription;
  switch (wish.kind) {
    case 'cancel':
      return endsAt !== null || endedAt !== null;
    case 'resume':
      return endsAt === null && endedAt === null && phases.length <= 1;
    case 'switch': {
      const isNow = items.some(({ priceId }) => priceId === wish.toPriceId);
      const isPlanned = phases
        .slice(1)
        .some((phase) => phase.items.some((one) => one.priceId === wish.toPriceId));
      return isNow || (wish.when === 'atPeriodEnd' && isPlanned);
    }
  }
}
