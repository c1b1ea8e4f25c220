import type { Simulator } from '@member-console/stripe-simulator';

const GRACE_SECONDS = 7 * 86_400;
/** Whether a status gives what is paid for; `late` while the oldest unpaid renewal is younger than the grace. */
const GIVES: Readonly<Record<string, 'yes' | 'late' | 'no'>> = {
  trialing: 'yes',
  active: 'yes',
  past_due: 'late',
  unpaid: 'no',
  canceled: 'no',
  incomplete: 'no',
  incomplete_expired: 'no',
  paused: 'no',
};
/** Each ladder from its bottom, whose first plan everybody has. */
export const LADDERS = { forum: ['reader', 'writer'], wiki: ['public', 'standard', 'large'] } as const;

export interface Expected {
  /** `standard × 2`, sorted. */
  readonly paid: readonly string[];
  readonly plans: Readonly<Record<string, string>>;
}

/**
 * What a customer is entitled to now, read off the simulated world itself: by hand, with rules of its own, and knowing
 * nothing of how the console comes to the same.
 */
export function expectedOf(
  { world }: Simulator,
  customer: string,
  products: ReadonlyMap<string, string>,
  at: number,
): Expected {
  const paid: string[] = [];
  const isDeleted = world.store.get('customer', customer)?.deleted !== false;
  for (const subscription of isDeleted ? [] : world.store.of('subscription', customer)) {
    const rule = GIVES[subscription.status];
    if (rule === undefined) throw new Error(`There is no rule for ${subscription.status}.`);
    const owed = world.store
      .of('invoice', customer)
      .filter((one) => one.subscription === subscription.id && one.status === 'open')
      .filter((one) => one.billing_reason === 'subscription_cycle')
      .map((one) => one.transitions.finalized_at ?? 0);
    const isPatient = subscription.pause_collection !== null || owed.length === 0;
    const isInGrace = isPatient || Math.min(...owed) + GRACE_SECONDS > at;
    const isOver = subscription.cancel_at !== null && subscription.cancel_at <= at;
    if (isOver || rule === 'no' || (rule === 'late' && !isInGrace)) continue;
    const amounts = new Map<string, number>();
    for (const id of subscription.items) {
      const { price, quantity } = world.store.must('subscription_item', id);
      const product = products.get(price);
      if (product !== undefined) amounts.set(product, (amounts.get(product) ?? 0) + (quantity ?? 1));
    }
    for (const [product, amount] of amounts) paid.push(`${product} × ${amount}`);
  }
  const has = (product: string) => paid.some((one) => one.startsWith(`${product} `));
  const plans = Object.entries(LADDERS).map(([ladder, tiers]) => [
    ladder,
    tiers.findLast((tier) => has(tier)) ?? tiers[0],
  ]);
  return { paid: paid.toSorted(), plans: Object.fromEntries(plans) };
}
