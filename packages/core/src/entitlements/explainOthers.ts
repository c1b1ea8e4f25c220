import { contains, type Instant, isEmpty } from '../instant.ts';
import { type ClaimFact, givenBy, isAlive, type ProvisionFact, rangeOf } from './claims.ts';
import type { Contribution, ContributionRule, EntitlementFacts } from './mergeEntitlements.ts';
import { cut } from './override.ts';
import type { ResourceFact } from './value.ts';

/** Everything that gives something of a resource and does not count now, with the rule by which it does not. */
export function explainOthers(
  facts: EntitlementFacts,
  resource: ResourceFact,
  counted: readonly { readonly grantId: string; readonly provision: ProvisionFact }[],
  current: readonly ProvisionFact[],
  at: Instant,
): readonly Contribution[] {
  const countedGrants = new Set(counted.map(({ grantId }) => grantId));
  const claims = facts.claims.flatMap((claim): readonly Contribution[] => {
    const value = givenBy(facts.rules, resource, claim);
    const range = rangeOf(claim);
    if (value === null || countedGrants.has(claim.grantId) || isEmpty(range)) return [];
    const { grantId, source, productId, quantity } = claim;
    const rule = ruleAgainst(facts, claim, current, counted, at);
    return [{ ...stateOf(rule), rule, id: grantId, source, productId, quantity, value, ...range }];
  });
  const overrides = facts.overrides.flatMap((override): readonly Contribution[] => {
    const range = cut(override);
    if (override.resourceId !== resource.id || contains(range, at) || isEmpty(range)) return [];
    const rule = range.startsAt > at ? 'notBegun' : 'ended';
    const { id, value } = override;
    return [
      { ...stateOf(rule), rule, id, source: 'override', productId: null, quantity: 1, value, ...range },
    ];
  });
  return [...claims, ...overrides];
}

function ruleAgainst(
  { claims }: EntitlementFacts,
  claim: ClaimFact,
  current: readonly ProvisionFact[],
  counted: readonly { readonly grantId: string; readonly provision: ProvisionFact }[],
  at: Instant,
): ContributionRule {
  if (!isAlive(claim, at)) return claim.startsAt > at ? 'notBegun' : 'ended';
  if (claim.ladderId === null) return 'requirementUnmet';
  const winner = current.find(({ ladderId }) => ladderId === claim.ladderId);
  if (winner?.grantId === claim.grantId) {
    const isReplaced = counted.some(({ provision }) => provision === winner);
    return isReplaced ? 'lessThanBeneath' : 'countedOnce';
  }
  return claims.some(({ grantId, isPinned }) => grantId === winner?.grantId && isPinned)
    ? 'heldByPin'
    : 'outranked';
}

function stateOf(rule: ContributionRule): Pick<Contribution, 'state'> {
  return { state: rule === 'notBegun' ? 'scheduled' : rule === 'ended' ? 'expired' : 'shadowed' };
}
