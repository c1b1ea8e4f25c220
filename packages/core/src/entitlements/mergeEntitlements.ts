import { contains, type Instant, isEmpty, type TimeRange } from '../instant.ts';
import type { GrantSource } from '../timeline/facts.ts';
import { type EntitlementValue, isMore, nothingOf, plus, type ResourceFact, times } from './value.ts';

/** A grant as the explanation needs it, with the product and set it stands for. */
export interface ClaimFact extends TimeRange {
  readonly grantId: string;
  readonly source: GrantSource;
  readonly ladderId: string | null;
  readonly productId: string;
  readonly quantity: number;
  readonly setVersionId: string;
  readonly revokedAt: Instant | null;
}

/** What a claim actually gave during a range of time. */
export interface ProvisionFact extends TimeRange {
  readonly grantId: string;
  readonly ladderId: string | null;
  readonly productId: string;
  readonly quantity: number;
  readonly setVersionId: string;
}

export interface EntitlementFacts {
  readonly resources: readonly ResourceFact[];
  readonly claims: readonly ClaimFact[];
  readonly provisions: readonly ProvisionFact[];
  /** Set version → resource → value. */
  readonly rules: ReadonlyMap<string, ReadonlyMap<string, EntitlementValue>>;
  /** Resource → use in its unit, rounded up. Absent: not measured. */
  readonly usage: ReadonlyMap<string, bigint>;
}

export type ContributionState = 'applied' | 'shadowed' | 'expired' | 'scheduled';

/** One reason why a value is what it is. */
export interface Contribution extends TimeRange {
  readonly state: ContributionState;
  readonly grantId: string;
  readonly source: GrantSource;
  readonly productId: string;
  readonly quantity: number;
  readonly value: EntitlementValue;
}

export interface EffectiveEntitlement {
  readonly resourceId: string;
  readonly value: EntitlementValue;
  readonly used: bigint | null;
  /** Null when unlimited or not measured; never negative. */
  readonly remaining: bigint | null;
  readonly contributions: readonly Contribution[];
}

/** What one provision gives of one resource. */
interface Gift {
  readonly provision: ProvisionFact;
  readonly value: EntitlementValue;
}

/**
 * What each resource comes to at an instant, and why: the provision of each ladder, summed over ladders, plus
 * everything off the ladders times its quantity. A product held through two ladders counts once: with the better
 * of its set versions, resource by resource, so that the value is never below what either ladder gives.
 */
export function mergeEntitlements(facts: EntitlementFacts, at: Instant): readonly EffectiveEntitlement[] {
  const claims = new Map(facts.claims.map((claim) => [claim.grantId, claim]));
  const current = facts.provisions.filter((provision) => contains(provision, at));

  return facts.resources.map((resource) => {
    const counted = countedOnce(resource, giftsOf(facts, resource, current));
    const countedGrants = new Set(counted.map(({ provision }) => provision.grantId));
    const value = counted.reduce((sum, gift) => plus(resource, sum, gift.value), nothingOf(resource));
    const used = facts.usage.get(resource.id) ?? null;
    const applied = counted.flatMap(({ provision, value: given }) => {
      const claim = claims.get(provision.grantId);
      return claim === undefined ? [] : [contribution(claim, 'applied', given, provision)];
    });
    const others = facts.claims.flatMap((claim) => {
      const given = givenBy(facts, resource, claim);
      const range = { ...claim, endsAt: endOf(claim) };
      if (given === null || countedGrants.has(claim.grantId) || isEmpty(range)) return [];
      return [contribution(claim, stateOfUncounted(range, at), given, range)];
    });
    const contributions = [...applied, ...others];
    return { resourceId: resource.id, value, used, remaining: remainingOf(value, used), contributions };
  });
}

/** What is left of a limit; null when there is no limit or no measurement. */
export function remainingOf(value: EntitlementValue, used: bigint | null): bigint | null {
  if (value.kind !== 'limit' || value.limit === null || used === null) return null;
  return used >= value.limit ? 0n : value.limit - used;
}

function giftsOf(
  facts: EntitlementFacts,
  resource: ResourceFact,
  provisions: readonly ProvisionFact[],
): readonly Gift[] {
  return provisions.flatMap((provision) => {
    const value = givenBy(facts, resource, provision);
    return value === null ? [] : [{ provision, value }];
  });
}

/** What a claim or provision gives of a resource; null when its set says nothing of it. */
function givenBy(
  { rules }: EntitlementFacts,
  resource: ResourceFact,
  { setVersionId, ladderId, quantity }: ClaimFact | ProvisionFact,
): EntitlementValue | null {
  const value = rules.get(setVersionId)?.get(resource.id);
  if (value?.kind !== resource.kind) return null;
  return ladderId === null ? times(value, quantity) : value;
}

/** Of gifts of one product through several ladders, the best. */
function countedOnce(resource: ResourceFact, gifts: readonly Gift[]): readonly Gift[] {
  const best = new Map<string, Gift>();
  for (const gift of gifts) {
    const { productId, ladderId } = gift.provision;
    const rival = best.get(productId);
    if (ladderId !== null && (rival === undefined || goesBefore(resource, gift, rival)))
      best.set(productId, gift);
  }
  return gifts.filter(
    (gift) => gift.provision.ladderId === null || best.get(gift.provision.productId) === gift,
  );
}

/** The better value; of equals the older provision, so that the order of the facts decides nothing. */
function goesBefore(resource: ResourceFact, a: Gift, b: Gift): boolean {
  if (isMore(resource, a.value, b.value)) return true;
  if (isMore(resource, b.value, a.value)) return false;
  if (a.provision.startsAt !== b.provision.startsAt) return a.provision.startsAt < b.provision.startsAt;
  return a.provision.grantId < b.provision.grantId;
}

function stateOfUncounted(range: TimeRange, at: Instant): ContributionState {
  if (range.startsAt > at) return 'scheduled';
  return contains(range, at) ? 'shadowed' : 'expired';
}

/** When a claim ceases to count: at its end, or at its revocation when that came first. */
function endOf({ endsAt, revokedAt }: ClaimFact): Instant | null {
  if (endsAt === null || revokedAt === null) return endsAt ?? revokedAt;
  return Math.min(endsAt, revokedAt);
}

function contribution(
  claim: ClaimFact,
  state: ContributionState,
  value: EntitlementValue,
  { startsAt, endsAt, quantity }: TimeRange & { readonly quantity: number },
): Contribution {
  const { grantId, source, productId } = claim;
  return { state, grantId, source, productId, quantity, value, startsAt, endsAt };
}
