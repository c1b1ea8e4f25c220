import { contains, type Instant, type TimeRange } from '../instant.ts';
import type { GrantSource } from '../timeline/facts.ts';
import { type ClaimFact, givenBy, isAlive, type ProvisionFact, type RuleBook } from './claims.ts';
import { explainOthers } from './explainOthers.ts';
import { cut, type OverrideFact, overrideAt } from './override.ts';
import { type EntitlementValue, isMore, nothingOf, plus, type ResourceFact } from './value.ts';

export interface EntitlementFacts {
  readonly resources: readonly ResourceFact[];
  readonly claims: readonly ClaimFact[];
  readonly provisions: readonly ProvisionFact[];
  readonly rules: RuleBook;
  readonly overrides: readonly OverrideFact[];
  /** Resource → use in its unit, rounded up. Absent: not measured. */
  readonly usage: ReadonlyMap<string, bigint>;
}

export type ContributionState = 'applied' | 'shadowed' | 'expired' | 'scheduled';

/** The rule by which something counts, or does not. */
export type ContributionRule =
  /** It wins on its ladder. */
  | 'winsItsLadder'
  /** A trial wins, and of this resource it would give less than what it shadows. */
  | 'keptUnderTrial'
  /** Off the ladders everything adds up. */
  | 'addsUp'
  /** An operator's last word. */
  | 'overrides'
  /** Another plan wins on its ladder. */
  | 'outranked'
  /** An operator's forced plan holds its ladder. */
  | 'heldByPin'
  /** It needs a higher plan than the one that is held. */
  | 'requirementUnmet'
  /** The same product counts already, through another ladder. */
  | 'countedOnce'
  /** A better value of the plan beneath counts in its place. */
  | 'lessThanBeneath'
  /** An override hides it. */
  | 'overridden'
  | 'ended'
  | 'notBegun';

/** One reason why a value is what it is. */
export interface Contribution extends TimeRange {
  readonly state: ContributionState;
  readonly rule: ContributionRule;
  /** Of the grant, or of the override. */
  readonly id: string;
  readonly source: GrantSource | 'override';
  /** Null for an override. */
  readonly productId: string | null;
  readonly quantity: number;
  readonly value: EntitlementValue;
}

export interface EffectiveEntitlement {
  readonly resourceId: string;
  readonly value: EntitlementValue;
  /** What the value would be without the override; null when there is none. */
  readonly hiddenValue: EntitlementValue | null;
  readonly used: bigint | null;
  /** Null when unlimited or not measured; never negative. */
  readonly remaining: bigint | null;
  readonly contributions: readonly Contribution[];
}

/** What one provision gives of one resource. */
interface Gift {
  readonly provision: ProvisionFact;
  /** The claim whose value it is: under a winning trial perhaps one that the trial shadows. */
  readonly grantId: string;
  readonly productId: string;
  readonly value: EntitlementValue;
}

/** Sources that a winning trial never takes anything from. */
const KEPT_UNDER_TRIAL: readonly GrantSource[] = ['subscription', 'purchase', 'sponsored', 'manual'];

/**
 * What each resource comes to at an instant, and why: the provision of each ladder, summed over ladders, plus
 * everything off the ladders times its quantity; an override is the last word. A product held through two ladders
 * counts once: with the better of its set versions, resource by resource, so that the value is never below what
 * either ladder gives. A winning trial gives the better of its own set and what it shadows.
 */
export function mergeEntitlements(facts: EntitlementFacts, at: Instant): readonly EffectiveEntitlement[] {
  const claims = new Map(facts.claims.map((claim) => [claim.grantId, claim]));
  const current = facts.provisions.filter((provision) => contains(provision, at));

  return facts.resources.map((resource) => {
    const gifts = current.flatMap((provision) => giftOf(facts, resource, provision, claims, at));
    const counted = countedOnce(resource, gifts);
    const merged = counted.reduce((sum, gift) => plus(resource, sum, gift.value), nothingOf(resource));
    const override = overrideAt(facts.overrides, resource.id, at);
    const value = override?.value ?? merged;
    const used = facts.usage.get(resource.id) ?? null;
    const applied = counted.flatMap((gift) => applies(gift, claims.get(gift.grantId), override));
    const others = explainOthers(facts, resource, counted, current, at);
    return {
      resourceId: resource.id,
      value,
      hiddenValue: override === null ? null : merged,
      used,
      remaining: remainingOf(value, used),
      contributions: [...(override === null ? [] : [overriding(override)]), ...applied, ...others],
    };
  });
}

/** What is left of a limit; null when there is no limit or no measurement. */
export function remainingOf(value: EntitlementValue, used: bigint | null): bigint | null {
  if (value.kind !== 'limit' || value.limit === null || used === null) return null;
  return used >= value.limit ? 0n : value.limit - used;
}

function giftOf(
  facts: EntitlementFacts,
  resource: ResourceFact,
  provision: ProvisionFact,
  claims: ReadonlyMap<string, ClaimFact>,
  at: Instant,
): readonly Gift[] {
  const own = givenBy(facts.rules, resource, provision);
  const { grantId, productId } = provision;
  const gifts: Gift[] = own === null ? [] : [{ provision, grantId, productId, value: own }];
  if (provision.ladderId !== null && claims.get(provision.grantId)?.source === 'trial') {
    const beneath = facts.claims
      .filter(({ ladderId, source }) => ladderId === provision.ladderId && KEPT_UNDER_TRIAL.includes(source))
      .filter((claim) => isAlive(claim, at))
      .toSorted((a, b) => (a.grantId < b.grantId ? -1 : 1));
    for (const claim of beneath) {
      const value = givenBy(facts.rules, resource, claim);
      if (value !== null)
        gifts.push({ provision, grantId: claim.grantId, productId: claim.productId, value });
    }
  }
  // Of equals the first: the trial's own, then the claim whose id comes first, whatever the order of the facts.
  const best = gifts.reduce<Gift | null>(
    (better, gift) => (better === null || isMore(resource, gift.value, better.value) ? gift : better),
    null,
  );
  return best === null ? [] : [best];
}

/** Of gifts of one product through several ladders, the best. */
function countedOnce(resource: ResourceFact, gifts: readonly Gift[]): readonly Gift[] {
  const best = new Map<string, Gift>();
  for (const gift of gifts) {
    const rival = best.get(gift.productId);
    const isPlan = gift.provision.ladderId !== null;
    if (isPlan && (rival === undefined || goesBefore(resource, gift, rival))) best.set(gift.productId, gift);
  }
  return gifts.filter((gift) => gift.provision.ladderId === null || best.get(gift.productId) === gift);
}

/** The better value; of equals the older provision, so that the order of the facts decides nothing. */
function goesBefore(resource: ResourceFact, a: Gift, b: Gift): boolean {
  if (isMore(resource, a.value, b.value)) return true;
  if (isMore(resource, b.value, a.value)) return false;
  if (a.provision.startsAt !== b.provision.startsAt) return a.provision.startsAt < b.provision.startsAt;
  return a.provision.grantId < b.provision.grantId;
}

function applies(
  { provision, grantId, value }: Gift,
  claim: ClaimFact | undefined,
  override: OverrideFact | null,
): readonly Contribution[] {
  if (claim === undefined) return [];
  const rule =
    override !== null
      ? 'overridden'
      : claim.ladderId === null
        ? 'addsUp'
        : grantId === provision.grantId
          ? 'winsItsLadder'
          : 'keptUnderTrial';
  const { source, productId } = claim;
  const { startsAt, endsAt } = provision;
  const quantity = grantId === provision.grantId ? provision.quantity : claim.quantity;
  const state = override === null ? 'applied' : 'shadowed';
  return [{ state, rule, id: grantId, source, productId, quantity, value, startsAt, endsAt }];
}

function overriding(override: OverrideFact): Contribution {
  const { id, value } = override;
  return {
    state: 'applied',
    rule: 'overrides',
    id,
    source: 'override',
    productId: null,
    quantity: 1,
    value,
    ...cut(override),
  };
}
