import { afterWish, type ChangeWish, type Segment } from '@member-console/core';
import type { Database } from '@member-console/db';
import { loadBillable, type Outcome, previewSnapshot } from '../../entitlements/index.ts';
import type { Viewer } from '../../identity/index.ts';
import {
  type Actor,
  type InvalidState,
  type Issue,
  type NotFound,
  type ValidationFailed,
  validationFailed,
} from '../../kernel/index.ts';
import { type HeldCustomer, selectHeldCustomer } from './heldCustomer.ts';
import { payerOfSubscription } from './payerOfSubscription.ts';

/** What the end of a subscription would bring. */
export interface CancellationPreview extends Pick<Outcome, 'changes' | 'excess'> {
  readonly kind: 'cancellationPreview';
  readonly subscriptionId: string;
  /** When it would end: what is paid for is had until then. */
  readonly effectiveAt: Date;
  /** What comes by itself then, on the ladders. */
  readonly afterwards: readonly Segment[];
  readonly token: string;
}

export type CancellationPreviewAnswer = CancellationPreview | InvalidState | NotFound | ValidationFailed;

/**
 * What the end of a subscription would bring, by the path that Stripe's own word takes; nothing is asked for.
 *
 * @throws Forbidden for operators who only look.
 */
export async function previewCancellation(
  { database }: { readonly database: Database },
  by: { readonly actor: Actor; readonly viewer: Viewer },
  subscriptionId: string,
): Promise<CancellationPreviewAnswer> {
  const payer = await payerOfSubscription(database, by, subscriptionId);
  if (payer.kind !== 'may') return payer;
  const held = await selectHeldCustomer(database, payer.organizationId);
  const wish = { kind: 'cancel', subscriptionId, at: null } as const;
  const refusal = whyNotCancelled(held, wish);
  if (refusal !== null) return refusal;
  const { outcome, endsAt } = await previewEnd(database, held, wish);
  const { changes, excess, timelineAfter, token } = outcome;
  const afterwards = timelineAfter.filter(
    ({ ladderId, startsAt, endsAt: until }) =>
      ladderId !== null && startsAt <= endsAt && (until === null || endsAt < until),
  );
  const effectiveAt = new Date(endsAt);
  return { kind: 'cancellationPreview', subscriptionId, effectiveAt, afterwards, changes, excess, token };
}

export type Cancellation = Extract<ChangeWish, { kind: 'cancel' }>;

/** What is over, or is to be over then, is not ended again. */
export function whyNotCancelled(
  { customer, at: now }: Pick<HeldCustomer, 'at' | 'customer'>,
  { subscriptionId, at }: Cancellation,
): InvalidState | ValidationFailed | null {
  const subscription = customer.subscriptions.find(({ id }) => id === subscriptionId);
  if (subscription === undefined || subscription.endedAt !== null) {
    return { kind: 'invalidState', from: 'ended', to: 'ending', allowed: [] };
  }
  const isToEnd = subscription.endsAt !== null && (at === null || subscription.endsAt === at);
  if (at !== null && at <= now) return validationFailed(IN_THE_PAST);
  return isToEnd ? { kind: 'invalidState', from: 'ending', to: 'ending', allowed: [] } : null;
}

const IN_THE_PAST: Issue = { path: ['at'], code: 'IN_THE_PAST', message: 'Give a later instant.' };

/** The end as it would be, with the word for all it was told by. */
export async function previewEnd(
  database: Database,
  held: HeldCustomer,
  wish: Cancellation,
): Promise<{ readonly outcome: Outcome & { readonly token: string }; readonly endsAt: number }> {
  const facts = await loadBillable(database, held, []);
  if (facts === null) throw new Error(`Organization ${held.organizationId} has no pool.`);
  const customer = afterWish(held.customer, wish, facts.loaded.at);
  const outcome = await previewSnapshot(database, facts, {
    customer,
    graceDays: held.graceDays,
    command: 'cancelSubscription',
    input: { wish, held: held.customer },
  });
  const ended = customer.subscriptions.find(({ id }) => id === wish.subscriptionId);
  return { outcome, endsAt: ended?.endsAt ?? facts.loaded.at };
}
