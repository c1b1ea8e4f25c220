import type { Instant, TimeRange } from '../instant.ts';
import { accessOf, type BillingTerms } from './access.ts';
import type { SnapshotConcern } from './concerns.ts';
import type { CustomerFact, PurchaseFact, SubscriptionFact } from './facts.ts';
import type { Offers } from './offers.ts';
import { type PaidRight, type Stretch, stretchesOf } from './stretchesOf.ts';

/** Something that is paid for at Stripe, from now on or from a date on. */
export interface StripeClaim extends TimeRange, PaidRight {
  readonly source: 'subscription' | 'purchase';
  /** The subscription, or the purchase. */
  readonly sourceRef: string;
  readonly sourceStartsAt: Instant;
  /** Whether it uses up the trial of its ladder. */
  readonly isTrial: boolean;
}

/** What one customer is entitled to by what Stripe says of it, and what of it calls a person. */
export interface CustomerClaims {
  readonly claims: readonly StripeClaim[];
  /** Subscriptions of which this is everything: what they gave and do not claim any more ends. */
  readonly told: readonly string[];
  /** The customer is gone for good, and with it every subscription. */
  readonly isGone: boolean;
  /** Subscriptions that go on with whatever they give now, until then, beside what they claim. */
  readonly held: readonly { readonly sourceRef: string; readonly until: Instant | null }[];
  readonly concerns: readonly SnapshotConcern[];
}

const NOTHING: CustomerClaims = { claims: [], told: [], isGone: false, held: [], concerns: [] };

/** A pure function of the newest snapshot alone: what was known before it plays no part, nor does any order in it. */
export function claimsOf(
  customer: CustomerFact,
  offers: Offers,
  terms: BillingTerms,
  at: Instant,
): CustomerClaims {
  if (customer.state === 'missing') {
    return { ...NOTHING, concerns: [{ kind: 'customer_missing', subject: null, evidence: {} }] };
  }
  const isGone = customer.state === 'deleted';
  const subscriptions = customer.subscriptions.toSorted(byId);
  const parts = [
    ...subscriptions.map((one) => (isGone ? tell(one.id) : ofSubscription(one, offers, terms, at))),
    ...customer.purchases.toSorted(byId).map((one) => ofPurchase(one, offers, at)),
  ];
  const claims = parts.flatMap((part) => part.claims).toSorted(inOrder);
  return {
    claims,
    told: parts.flatMap(({ told }) => told),
    isGone,
    held: parts.flatMap(({ held }) => held),
    concerns: [...parts.flatMap(({ concerns }) => concerns), ...conflicts(claims)],
  };
}

function tell(id: string): CustomerClaims {
  return { ...NOTHING, told: [id] };
}

function ofSubscription(
  subscription: SubscriptionFact,
  offers: Offers,
  terms: BillingTerms,
  at: Instant,
): CustomerClaims {
  const { id, status, isCollectionPaused, unpaidSince } = subscription;
  const access = accessOf(subscription, terms);
  if (access.kind === 'held') {
    return { ...NOTHING, concerns: [{ kind: 'unknown_status', subject: id, evidence: { status } }] };
  }
  if (access.kind === 'none') return tell(id);
  const stretches = stretchesOf(subscription, offers, access.until, at);
  const first = stretches[0];
  if (first === undefined) return tell(id);

  const unknown = stretches.flatMap((stretch) => stretch.unknown);
  const isUncounted = status === 'past_due' && unpaidSince === null && !isCollectionPaused;
  const understoodFrom = stretches.find((stretch) => stretch.unknown.length === 0);
  const until = understoodFrom?.startsAt ?? stretches.at(-1)?.endsAt ?? null;
  return {
    ...tell(id),
    claims: joined(stretches).map((claim) => ({
      ...claim,
      source: 'subscription',
      sourceRef: id,
      sourceStartsAt: subscription.startedAt,
      isTrial: status === 'trialing' && claim.startsAt === at && claim.ladderId !== null,
    })),
    held: first.unknown.length > 0 ? [{ sourceRef: id, until }] : [],
    concerns: [
      ...(unknown.length > 0 ? [unknownPrice(id, unknown)] : []),
      ...(isUncounted ? [{ kind: 'past_due_without_invoice' as const, subject: id, evidence: {} }] : []),
    ],
  };
}

/** Bought once and paid: it is given once, and has no end. */
function ofPurchase(purchase: PurchaseFact, offers: Offers, at: Instant): CustomerClaims {
  const { id, priceId, quantity, paidAt } = purchase;
  const rights = priceId === null ? undefined : offers.get(priceId);
  if (rights === undefined) return { ...NOTHING, concerns: [unknownPrice(id, [purchase])] };
  const given = quantity > 0 ? rights : [];
  return {
    ...NOTHING,
    claims: given.map((right) => ({
      ...right,
      quantity,
      paidUntil: null,
      source: 'purchase',
      sourceRef: id,
      sourceStartsAt: paidAt,
      startsAt: at,
      endsAt: null,
      isTrial: false,
    })),
  };
}

/** A right that goes on into the next stretch is one claim. */
function joined(stretches: readonly Stretch[]): readonly (PaidRight & TimeRange)[] {
  const claims: (PaidRight & TimeRange)[] = [];
  for (const { rights, startsAt, endsAt } of stretches) {
    for (const right of rights) {
      const index = claims.findIndex((claim) => claim.endsAt === startsAt && isSameClaim(claim, right));
      const before = claims[index];
      if (before === undefined) claims.push({ ...right, startsAt, endsAt });
      else claims[index] = { ...before, endsAt };
    }
  }
  return claims;
}

/** Every live subscription on a ladder beside the one that was there first. */
function conflicts(claims: readonly StripeClaim[]): readonly SnapshotConcern[] {
  const later = claims.flatMap((claim) =>
    claims.some((other) => comesBefore(other, claim) && isBeside(other, claim)) ? [claim.sourceRef] : [],
  );
  return [...new Set(later)].map((subject) => {
    const own = claims.filter(({ sourceRef }) => sourceRef === subject);
    const others = claims.filter((other) => own.some((claim) => isBeside(other, claim)));
    return {
      kind: 'two_subscriptions',
      subject,
      evidence: { subscriptions: [...new Set(others.map(({ sourceRef }) => sourceRef))].toSorted() },
    };
  });
}

function isBeside(a: StripeClaim, b: StripeClaim): boolean {
  return (
    a.source === 'subscription' &&
    b.source === 'subscription' &&
    a.sourceRef !== b.sourceRef &&
    a.ladderId !== null &&
    a.ladderId === b.ladderId &&
    (a.endsAt === null || b.startsAt < a.endsAt) &&
    (b.endsAt === null || a.startsAt < b.endsAt)
  );
}

function comesBefore(a: StripeClaim, b: StripeClaim): boolean {
  if (a.sourceStartsAt !== b.sourceStartsAt) return a.sourceStartsAt < b.sourceStartsAt;
  return a.sourceRef < b.sourceRef;
}

function unknownPrice(
  subject: string,
  items: readonly { readonly priceId: string | null }[],
): SnapshotConcern {
  const prices = items.flatMap(({ priceId }) => (priceId === null ? [] : [priceId]));
  const foreign = items.length - prices.length;
  return { kind: 'unknown_price', subject, evidence: { prices: [...new Set(prices)].toSorted(), foreign } };
}

/** What a claim is for. */
export interface ClaimedRight extends Pick<PaidRight, 'ladderId' | 'quantity'> {
  readonly productId: string | null;
}

/** Whether two claims are for the same, so that one may go on as the other. */
export function isSameClaim(a: ClaimedRight, b: ClaimedRight): boolean {
  return a.ladderId === b.ladderId && a.productId === b.productId && a.quantity === b.quantity;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function inOrder(a: StripeClaim, b: StripeClaim): number {
  const key = ({ sourceRef, ladderId, productId }: StripeClaim) => `${sourceRef} ${ladderId} ${productId}`;
  return a.startsAt - b.startsAt || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.quantity - b.quantity);
}
