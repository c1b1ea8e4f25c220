import type { Database } from '@member-console/db';
import { selectAnswer } from '../../entitlements/index.ts';
import type { Viewer } from '../../identity/index.ts';
import {
  type Actor,
  auditRows,
  checkReason,
  checkRequestKey,
  type InvalidState,
  type Issue,
  type NotFound,
  newId,
  notFound,
  onClient,
  type RequestKeyReused,
  requestKey,
  type ValidationFailed,
} from '../../kernel/index.ts';
import { payerOf } from '../policy.ts';
import type { StripeGateway } from '../ports/index.ts';
import type { BillingUnavailable } from '../rooms.ts';
import { type StoreClosed, whyClosed } from '../store/index.ts';
import { openAccount } from '../sync/accountStore.ts';
import { type CheckoutFacts, insertIntent, lockAccount, selectCheckoutFacts } from './checkoutStore.ts';
import { trialToWaitFor } from './trialToWaitFor.ts';

/** Of a product that is not published, or a price that is offered no more. */
export interface PriceNotOffered {
  readonly kind: 'priceNotOffered';
  readonly priceId: string;
}

/** An operator holds the organization's plan on the ladder; null: until they release it. */
export interface PlanHeldByOperator {
  readonly kind: 'planHeldByOperator';
  readonly ladderId: string;
  readonly until: Date | null;
}

/** A plan of the same ladder is paid for already: that subscription is switched. */
export interface AlreadySubscribed {
  readonly kind: 'alreadySubscribed';
  readonly subscriptionId: string;
}

export interface CheckoutStarted {
  readonly kind: 'started';
  readonly intentId: string;
}

/** No trial of that ladder goes on for two days more, so nothing can begin at its end. */
export interface NoTrialToWaitFor {
  readonly kind: 'noTrialToWaitFor';
  readonly trialEndsAt: Date | null;
}

type Refusal = PriceNotOffered | PlanHeldByOperator | StoreClosed | AlreadySubscribed | NoTrialToWaitFor;
export type StartCheckoutAnswer =
  | CheckoutStarted
  | Refusal
  | BillingUnavailable
  | InvalidState
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

export interface CheckoutWish {
  readonly organizationId: string;
  readonly priceId: string;
  readonly quantity: number;
  /** Whether it is paid from the end of the running trial on, and not at once. */
  readonly startsAtTrialEnd: boolean;
  /** Why; an operator has to say. */
  readonly reason: string | null;
  /** The caller's, or null. A retry with the same one gets the first answer. */
  readonly idempotencyKey: string | null;
}

/** How long a checkout may be paid. Stripe takes half an hour to a day. */
const LASTS_HOURS = 23;
const MOST = 1000;

/**
 * Asks Stripe for a page where somebody pays for an organization. Grants nothing. Asked for again while it may still be
 * paid, it is the same one: a double click, or two tabs, make one subscription. One for another plan of the same ladder
 * takes its place.
 *
 * @throws Forbidden
 */
export async function startCheckout(
  { database, stripe }: { readonly database: Database; readonly stripe: StripeGateway | null },
  by: { readonly actor: Actor; readonly viewer: Viewer },
  wish: CheckoutWish,
): Promise<StartCheckoutAnswer> {
  const payer = await payerOf(database, by, wish.organizationId);
  if (payer.kind !== 'may') return payer;
  const { actor, organizationId } = payer;
  const issues = problemsOf(wish, actor);
  if (issues.length > 0) return { kind: 'validationFailed', issues };
  const account = await openAccount(database, organizationId);
  if (account === null) return notFound('organization');
  const { idempotencyKey, ...asked } = wish;
  const key = requestKey(actor, 'startCheckout', idempotencyKey, asked);
  return database.transaction(async (client): Promise<StartCheckoutAnswer> => {
    await lockAccount(client, account.id);
    const earlier = key && (await selectAnswer(onClient(client), key));
    if (key && earlier) {
      const isSame = earlier.inputHash === key.inputHash;
      return isSame ? (earlier.answer as CheckoutStarted) : { kind: 'requestKeyReused' };
    }
    const facts = await selectCheckoutFacts(onClient(client), organizationId, wish.priceId);
    const { priceId, quantity } = wish;
    if (facts.price === null) return notFound('price');
    const refusal = refusalOf(facts, wish, actor);
    if (refusal !== null) return refusal;
    if (stripe === null) return { kind: 'billingUnavailable' };
    const trialEndsAt = wish.startsAtTrialEnd ? (trialToWaitFor(facts)?.getTime() ?? null) : null;
    const same = facts.pending.find(
      (one) => one.priceId === priceId && one.quantity === quantity && one.trialEndsAt === trialEndsAt,
    );
    if (same !== undefined) return { kind: 'started', intentId: same.id };
    const answer = { kind: 'started', intentId: newId() } as const;
    const reason = wish.reason?.trim() || null;
    await insertIntent(client, {
      id: answer.intentId,
      accountId: account.id,
      wish: { kind: 'checkout', priceId, quantity, ...(trialEndsAt === null ? {} : { trialEndsAt }) },
      actor,
      reason,
      lastsHours: LASTS_HOURS,
      replaces: facts.pending.map(({ id }) => id),
      request: key && { key, answer },
      audit: auditRows(actor, {
        action: 'checkout.started',
        resource: { type: 'billing_intent', id: answer.intentId },
        organizationId,
        ...(reason === null ? {} : { reason }),
        after: { price: priceId, product: facts.price.productId, quantity },
      }),
    });
    return answer;
  });
}

function refusalOf(
  facts: CheckoutFacts,
  { priceId, startsAtTrialEnd }: CheckoutWish,
  actor: Actor,
): Refusal | null {
  const why = whyClosed(facts.store, actor) ?? whyNotOffered(facts, priceId);
  if (why !== null) return why;
  if (facts.subscriptionId !== null)
    return { kind: 'alreadySubscribed', subscriptionId: facts.subscriptionId };
  return startsAtTrialEnd && trialToWaitFor(facts) === null
    ? { kind: 'noTrialToWaitFor', trialEndsAt: facts.trialEndsAt }
    : null;
}

/** Why nobody can choose a price now, whatever they pay already; null: they can. */
export function whyNotOffered(
  { price, heldBy }: Pick<CheckoutFacts, 'price' | 'heldBy'>,
  priceId: string,
): PriceNotOffered | PlanHeldByOperator | null {
  if (price?.isOffered !== true) return { kind: 'priceNotOffered', priceId };
  return heldBy === null ? null : { kind: 'planHeldByOperator', ...heldBy };
}

export function checkQuantity(quantity: number): readonly Issue[] {
  const isMany = !Number.isInteger(quantity) || quantity < 1 || quantity > MOST;
  return isMany ? [{ path: ['quantity'], code: 'OUT_OF_RANGE', message: `Use 1 to ${MOST}.` }] : [];
}

function problemsOf(wish: CheckoutWish, actor: Actor): readonly Issue[] {
  return [
    ...checkRequestKey(wish.idempotencyKey),
    ...checkReason(wish.reason, actor.kind === 'operator'),
    ...checkQuantity(wish.quantity),
  ];
}
