import type { ChangeWish } from '@member-console/core';
import type { SubscriptionChange } from '../ports/index.ts';
import type { BillingRooms } from '../rooms.ts';
import { pricesInStripe } from './pricesInStripe.ts';

type InStripe<Wish extends ChangeWish> = Extract<SubscriptionChange, { kind: Wish['kind'] }>;

/**
 * A change that is wanted, in Stripe's ids.
 *
 * @throws StripeUnavailable when Stripe does not know a price yet.
 */
export async function changeInStripe<Wish extends ChangeWish>(
  rooms: Pick<BillingRooms, 'database' | 'stripe'>,
  wish: Wish,
): Promise<InStripe<Wish>> {
  return (await changeOf(rooms, wish)) as InStripe<Wish>;
}

async function changeOf(
  rooms: Pick<BillingRooms, 'database' | 'stripe'>,
  wish: ChangeWish,
): Promise<SubscriptionChange> {
  switch (wish.kind) {
    case 'cancel':
      return { kind: 'cancel', at: instantOf(wish.at) };
    case 'resume':
      return { kind: 'resume' };
    case 'switch': {
      const { fromPriceId, toPriceId, quantity, when } = wish;
      const prices = await pricesInStripe(rooms, [fromPriceId, toPriceId]);
      return {
        kind: 'switch',
        fromStripePrice: prices.get(fromPriceId) ?? '',
        toStripePrice: prices.get(toPriceId) ?? '',
        quantity,
        when,
        prorationDate: instantOf(wish.prorationDate),
      };
    }
  }
}

function instantOf(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
