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
import { openAccount } from '../sync/accountStore.ts';
import { type CheckoutFacts, insertIntent, lockAccount, selectCheckoutFacts } from './checkoutStore.ts';

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

type Refusal = PriceNotOffered | PlanHeldByOperator | AlreadySubscribed;
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
    const facts = await selectCheckoutFacts(client, account.id, wish.priceId);
    const { priceId, quantity } = wish;
    if (facts.price === null) return notFound('price');
    const refusal = refusalOf(facts, priceId);
    if (refusal !== null) return refusal;
    if (stripe === null) return { kind: 'billingUnavailable' };
    const same = facts.pending.find((one) => one.priceId === priceId && one.quantity === quantity);
    if (same !== undefined) return { kind: 'started', intentId: same.id };
    const answer = { kind: 'started', intentId: newId() } as const;
    const reason = wish.reason?.trim() || null;
    await insertIntent(client, {
      id: answer.intentId,
      accountId: account.id,
      wish: { kind: 'checkout', priceId, quantity },
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

function refusalOf(facts: CheckoutFacts, priceId: string): Refusal | null {
  if (facts.price?.isOffered !== true) return { kind: 'priceNotOffered', priceId };
  if (facts.heldBy !== null) return { kind: 'planHeldByOperator', ...facts.heldBy };
  if (facts.subscriptionId !== null)
    return { kind: 'alreadySubscribed', subscriptionId: facts.subscriptionId };
  return null;
}

function problemsOf(wish: CheckoutWish, actor: Actor): readonly Issue[] {
  const isMany = !Number.isInteger(wish.quantity) || wish.quantity < 1 || wish.quantity > MOST;
  return [
    ...checkRequestKey(wish.idempotencyKey),
    ...checkReason(wish.reason, actor.kind === 'operator'),
    ...(isMany ? [{ path: ['quantity'], code: 'OUT_OF_RANGE', message: `Use 1 to ${MOST}.` }] : []),
  ];
}
