import type { SubscriptionFact } from './facts.ts';

/** What says of itself which intent asked for it; null: none of ours. */
interface Asked {
  readonly intentId: string | null;
}

/** Checkouts that somebody went through to the end: what they asked for is there, and its first payment is made. */
export function boughtBy({
  subscriptions,
  purchases,
}: {
  readonly subscriptions: readonly (Asked & Pick<SubscriptionFact, 'status'>)[];
  readonly purchases: readonly Asked[];
}): readonly string[] {
  const begun = subscriptions.filter(
    ({ status }) => status !== 'incomplete' && status !== 'incomplete_expired',
  );
  return [...begun, ...purchases].flatMap(({ intentId }) => (intentId === null ? [] : [intentId]));
}
