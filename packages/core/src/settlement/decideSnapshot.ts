import {
  type ClaimedRight,
  type CustomerClaims,
  isSameClaim,
  type StripeClaim,
} from '../billing/claimsOf.ts';
import { earlier, type Instant, type TimeRange } from '../instant.ts';
import type { GrantFact } from '../timeline/facts.ts';
import { type Changes, NO_CHANGES } from './changes.ts';
import type { SettlementFacts } from './facts.ts';
import type { PlanRequest } from './request.ts';
import { isLive } from './takeBack.ts';

/**
 * Makes what subscriptions give the same as what they claim, and no more: what is claimed already goes on with its new end,
 * what is claimed no longer is revoked, the rest is made. Facts from Stripe are never refused, whatever became of a product
 * since. What was bought once is given once; what becomes of it then is ours.
 */
export function decideSnapshot(
  facts: SettlementFacts,
  { ids, customer }: Extract<PlanRequest, { kind: 'snapshot' }>,
  at: Instant,
): Changes {
  const own = facts.grants
    .filter((grant) => isTold(grant, customer) && isLive(grant, at))
    .toSorted((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1));
  const kept = new Map<string, Pick<GrantFact, 'endsAt' | 'sourceEndsAt'>>();
  /** Those that are the claim already go on with its end; false: there is none. */
  const goesOn = (claim: Claimed, paidUntil?: Instant | null): boolean => {
    const free = own.filter(({ id }) => !kept.has(id));
    const chain = chainOf(claim, free, at);
    for (const [index, { id, endsAt, sourceEndsAt }] of chain.entries()) {
      kept.set(id, {
        endsAt: index < chain.length - 1 ? endsAt : claim.endsAt,
        sourceEndsAt: paidUntil === undefined ? sourceEndsAt : paidUntil,
      });
    }
    return chain.length > 0;
  };
  const missing = customer.claims.filter((claim) =>
    claim.source === 'purchase' ? !isGivenAlready(claim, facts.grants) : !goesOn(claim, claim.paidUntil),
  );
  for (const { sourceRef, until } of customer.held) {
    const present = own.filter((grant) => grant.sourceRef === sourceRef && grant.startsAt <= at);
    for (const grant of present) {
      // What is understood of a product is the last word on it.
      const understood = customer.claims.find((claim) => isOfTheSame(claim, grant));
      const endsAt = earlier(until, understood?.startsAt ?? null);
      if (!kept.has(grant.id) && (endsAt === null || endsAt > at)) goesOn({ ...grant, startsAt: at, endsAt });
    }
  }
  const goingOn = own.flatMap((grant) => {
    const after = kept.get(grant.id);
    return after === undefined ? [] : [{ grant, after }];
  });
  return {
    ...NO_CHANGES,
    created: missing.flatMap((claim, index) => {
      const grant = grantFor(facts, claim, ids[index] ?? '');
      return grant === null ? [] : [grant];
    }),
    revoked: own.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
    ended: goingOn
      .filter(({ grant, after }) => grant.endsAt !== after.endsAt)
      .map(({ grant, after }) => ({ grantId: grant.id, endsAt: after.endsAt })),
    paid: goingOn
      .filter(({ grant, after }) => grant.sourceEndsAt !== after.sourceEndsAt)
      .map(({ grant, after }) => ({ grantId: grant.id, until: after.sourceEndsAt })),
  };
}

interface Claimed extends TimeRange, ClaimedRight {
  readonly sourceRef: string;
}

function isTold({ source, sourceRef }: GrantFact, { told, isGone }: CustomerClaims): boolean {
  return source === 'subscription' && (isGone || told.includes(sourceRef));
}

/**
 * The live grants that are a claim already, one after the other: a publication for everyone makes two of one, where the
 * period ends. What counts now goes on as it is; what is planned is found by its start.
 */
function chainOf(claim: Claimed, grants: readonly GrantFact[], at: Instant): readonly GrantFact[] {
  const same = grants.filter((grant) => grant.sourceRef === claim.sourceRef && isSameClaim(grant, claim));
  const first = same.find(({ startsAt }) =>
    claim.startsAt === at ? startsAt <= at : startsAt === claim.startsAt,
  );
  const chain: GrantFact[] = [];
  for (let next = first; next !== undefined; ) {
    chain.push(next);
    const { endsAt } = next;
    next = same.find(
      ({ startsAt }) => startsAt === endsAt && (claim.endsAt === null || startsAt < claim.endsAt),
    );
  }
  return chain;
}

function isGivenAlready(claim: StripeClaim, grants: readonly GrantFact[]): boolean {
  return grants.some((grant) => grant.source === 'purchase' && isOfTheSame(claim, grant));
}

/** Whether both are of one product, in one place, by one subscription or purchase. */
function isOfTheSame(claim: StripeClaim, grant: GrantFact): boolean {
  return (
    grant.sourceRef === claim.sourceRef &&
    grant.ladderId === claim.ladderId &&
    grant.productId === claim.productId
  );
}

/** A subscription keeps the limits with which it first had a product; else those of today. */
function grantFor(
  { grants, ladders, products }: Pick<SettlementFacts, 'grants' | 'ladders' | 'products'>,
  { paidUntil, ...claim }: StripeClaim,
  id: string,
): GrantFact | null {
  const { source, sourceRef, ladderId, productId } = claim;
  const before = grants
    .filter(
      (grant) => grant.source === source && grant.sourceRef === sourceRef && grant.productId === productId,
    )
    .reduce<GrantFact | null>((last, one) => (last && last.startsAt >= one.startsAt ? last : one), null);
  const product = products.find((one) => one.productId === productId);
  const tier = ladders.find((one) => one.id === ladderId)?.tiers.find((one) => one.productId === productId);
  const offered = ladderId === null ? product : tier;
  const setVersionId = before?.setVersionId ?? offered?.setVersionId ?? null;
  if (setVersionId === null) return null;
  return {
    ...claim,
    id,
    setVersionId,
    isPinned: false,
    sourceEndsAt: paidUntil,
    revokedAt: null,
    defaultGrantId: null,
    defaultVersion: null,
    held: null,
    requires: ladderId === null ? (product?.requires ?? null) : null,
  };
}
