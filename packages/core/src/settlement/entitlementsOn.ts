import type { ClaimFact } from '../entitlements/claims.ts';
import { type EffectiveEntitlement, mergeEntitlements } from '../entitlements/mergeEntitlements.ts';
import type { Instant } from '../instant.ts';
import type { GrantFact, Segment } from '../timeline/facts.ts';
import type { SettlementFacts } from './facts.ts';

/** What a pool may use at an instant of a timeline that has only been planned. Use is not counted here. */
export function entitlementsOn(
  timeline: readonly Segment[],
  facts: Pick<SettlementFacts, 'grants' | 'resources' | 'rules' | 'overrides'>,
  at: Instant,
): readonly EffectiveEntitlement[] {
  const { resources, rules, overrides } = facts;
  const claims = claimsOf(facts.grants, timeline);
  return mergeEntitlements(
    { resources, rules, overrides, claims, provisions: timeline, usage: new Map() },
    at,
  );
}

/** The grants as an explanation needs them. A default stands for what it gives on the timeline, or for nothing yet. */
function claimsOf(grants: readonly GrantFact[], timeline: readonly Segment[]): readonly ClaimFact[] {
  return grants.flatMap((grant): readonly ClaimFact[] => {
    const given = grant.productId === null ? timeline.find(({ grantId }) => grantId === grant.id) : grant;
    const { productId = null, setVersionId = null } = given ?? {};
    if (productId === null || setVersionId === null) return [];
    return [{ ...grant, grantId: grant.id, productId, setVersionId }];
  });
}
