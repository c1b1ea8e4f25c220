import type { Stripe } from 'stripe';
import { orMissing } from '../calls/errors.ts';
import { type Listed, listed, type PageParams } from '../calls/pages.ts';

/** A customer whose things are listed. */
export interface Whose {
  readonly customer: string;
  readonly isDeleted: boolean;
}

/**
 * What a customer has of a kind. A deleted one may have nothing any more that Stripe would tell of. One that was there
 * a moment ago must have a list: that it has none now is no reason to believe that it has nothing.
 */
export async function listedOf<T extends { id: string }>(
  { isDeleted }: Whose,
  depth: 'all' | 'recent',
  list: (page: PageParams) => Promise<Stripe.ApiList<T>>,
): Promise<Listed<T>> {
  const told = listed(depth, list);
  return isDeleted ? ((await orMissing(told)) ?? { items: [], isWhole: true }) : told;
}
