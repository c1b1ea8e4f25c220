import type { Instant } from '../instant.ts';
import type { GrantFact } from '../timeline/facts.ts';
import { planTimeline } from '../timeline/planTimeline.ts';
import { type Changes, NO_CHANGES } from './changes.ts';
import { decideDefaults, decideRepin } from './decideCatalogChanges.ts';
import { decideSnapshot } from './decideSnapshot.ts';
import type { SettlementFacts } from './facts.ts';
import { newGrant } from './newGrant.ts';
import type { PlanRefusal } from './refusal.ts';
import type { ClaimRequest, PlanRequest } from './request.ts';
import { isLive, takeBack } from './takeBack.ts';

type Of<Kind extends PlanRequest['kind']> = Extract<PlanRequest, { kind: Kind }>;

/** What a request changes of a pool's claims, or why it may not. */
export function decideChanges(
  facts: SettlementFacts,
  request: PlanRequest,
  at: Instant,
): Changes | PlanRefusal {
  switch (request.kind) {
    case 'grant':
      return create(facts, [{ id: request.ids[0] ?? '', claim: request.claim }], at);
    case 'revoke':
      return revoke(facts, request.grantId, at);
    case 'force':
      return force(facts, request, at);
    case 'release':
      return release(facts, request.grantId, at);
    case 'startTrial':
      return startTrial(facts, request, at);
    case 'extend':
      return extend(facts, request, at);
    case 'schedule':
      return schedule(facts, request, at);
    case 'cancelScheduled':
      return cancelScheduled(facts, request, at);
    case 'setOverride':
      return setOverride(facts, request, at);
    case 'clearOverride':
      return clearOverride(facts, request.overrideId, at);
    case 'reapplyDefaults':
      return decideDefaults(facts, request, at);
    case 'repin':
      return decideRepin(facts, request, at);
    case 'snapshot':
      return decideSnapshot(facts, request, at);
    case 'undo':
      return onTiers(facts, orNothing(takeBack(facts, request.made, request.ids, at)));
  }
}

/** A plan by hand: what an operator gives, from now on and without an end unless it says otherwise. */
function byHand(ladderId: string, productId: string, other: Partial<ClaimRequest> = {}): ClaimRequest {
  return {
    source: 'manual',
    ladderId,
    productId,
    quantity: 1,
    setVersionId: null,
    startsAt: null,
    endsAt: null,
    sourceRef: null,
    sourceStartsAt: null,
    ...other,
  };
}

function create(
  facts: SettlementFacts,
  claims: readonly { readonly id: string; readonly claim: ClaimRequest; readonly isPinned?: boolean }[],
  at: Instant,
): Changes | PlanRefusal {
  const created: GrantFact[] = [];
  for (const { id, claim, isPinned } of claims) {
    const granted = newGrant(facts, id, claim, at, isPinned);
    if (granted.kind !== 'granted') return granted;
    created.push(granted.grant);
  }
  return { ...NO_CHANGES, created };
}

function revoke(facts: SettlementFacts, grantId: string, at: Instant): Changes | PlanRefusal {
  const grant = liveGrant(facts, grantId, at);
  if ('kind' in grant) return grant;
  if (grant.source === 'subscription') return { kind: 'heldBySubscription', grantId };
  if (grant.source === 'default') return { kind: 'givenByDefault', grantId };
  return { ...NO_CHANGES, revoked: [grantId] };
}

function force(
  facts: SettlementFacts,
  { ids, ladderId, productId, endsAt }: Of<'force'>,
  at: Instant,
): Changes | PlanRefusal {
  return create(
    facts,
    [{ id: ids[0] ?? '', claim: byHand(ladderId, productId, { endsAt }), isPinned: true }],
    at,
  );
}

function release(facts: SettlementFacts, grantId: string, at: Instant): Changes | PlanRefusal {
  const grant = liveGrant(facts, grantId, at);
  if ('kind' in grant) return grant;
  return grant.isPinned ? { ...NO_CHANGES, revoked: [grantId] } : { kind: 'notForced', grantId };
}

function startTrial(facts: SettlementFacts, request: Of<'startTrial'>, at: Instant): Changes | PlanRefusal {
  const { ids, ladderId, productId, setVersionId, endsAt, afterwards } = request;
  const claim = byHand(ladderId, productId, { source: 'trial', setVersionId, endsAt });
  const next =
    afterwards === null
      ? []
      : [{ id: ids[1] ?? '', claim: byHand(ladderId, afterwards, { startsAt: endsAt }) }];
  const changes = create(facts, [{ id: ids[0] ?? '', claim }, ...next], at);
  if ('kind' in changes) return changes;
  if (!request.isRepeatAllowed && facts.triedLadders.includes(ladderId))
    return { kind: 'trialUsed', ladderId };
  const current = planTimeline(facts, at).find(
    (segment) => segment.ladderId === ladderId && segment.startsAt === at,
  );
  const ladder = facts.ladders.find(({ id }) => id === ladderId);
  const rank = ladder?.tiers.find((tier) => tier.productId === productId)?.rank ?? 0;
  const currentRank = current?.rank ?? null;
  if (currentRank !== null && rank <= currentRank)
    return { kind: 'trialBelowCurrentPlan', ladderId, rank, currentRank };
  return changes;
}

function extend(
  facts: SettlementFacts,
  { grantId, endsAt }: Of<'extend'>,
  at: Instant,
): Changes | PlanRefusal {
  const grant = liveGrant(facts, grantId, at);
  if ('kind' in grant) return grant;
  if (grant.source === 'subscription') return { kind: 'heldBySubscription', grantId };
  const isLonger = grant.endsAt !== null && (endsAt === null || endsAt > grant.endsAt);
  if (!isLonger) return { kind: 'notAnExtension', grantId, endsAt: grant.endsAt };
  return { ...NO_CHANGES, ended: [{ grantId, endsAt }] };
}

/**
 * From a date on another plan, or none by hand: what was given by hand on the ladder and outranks the plan ends
 * then. What is paid for, and what is pinned, goes on.
 */
function schedule(facts: SettlementFacts, request: Of<'schedule'>, at: Instant): Changes | PlanRefusal {
  const { ids, ladderId, productId, startsAt } = request;
  if (startsAt <= at) return { kind: 'instantInThePast', field: 'startsAt', at: startsAt };
  const ladder = facts.ladders.find(({ id }) => id === ladderId);
  const rankOf = (id: string | null) => ladder?.tiers.find((tier) => tier.productId === id)?.rank ?? 0;
  const given = facts.grants.filter(
    (grant) =>
      grant.ladderId === ladderId && isLive(grant, at) && !grant.isPinned && BY_HAND.includes(grant.source),
  );
  const outranking = given.filter(
    ({ productId: id }) => productId === null || rankOf(id) > rankOf(productId),
  );
  const ended = outranking
    .filter((grant) => grant.startsAt < startsAt && (grant.endsAt === null || grant.endsAt > startsAt))
    .map(({ id }) => ({ grantId: id, endsAt: startsAt }));
  const revoked = outranking.filter((grant) => grant.startsAt >= startsAt).map(({ id }) => id);
  if (productId === null) return orNothing({ ...NO_CHANGES, ended, revoked });
  const then = planTimeline(facts, at).find(
    (segment) =>
      segment.ladderId === ladderId &&
      segment.startsAt <= startsAt &&
      (segment.endsAt === null || segment.endsAt > startsAt),
  );
  if (then?.productId === productId && then.endsAt === null)
    return { kind: 'alreadyOnThatTier', ladderId, productId };
  const changes = create(facts, [{ id: ids[0] ?? '', claim: byHand(ladderId, productId, { startsAt }) }], at);
  return 'kind' in changes ? changes : { ...changes, ended, revoked };
}

const BY_HAND: readonly GrantFact['source'][] = ['manual', 'sponsored', 'trial'];

function cancelScheduled(
  facts: SettlementFacts,
  { grantId, made, ids }: Of<'cancelScheduled'>,
  at: Instant,
): Changes | PlanRefusal {
  const grant = liveGrant(facts, grantId, at);
  if ('kind' in grant) return grant;
  if (grant.source === 'subscription') return { kind: 'heldBySubscription', grantId };
  if (grant.startsAt <= at) return { kind: 'notScheduled', grantId, startedAt: grant.startsAt };
  // What took something away gives all of it back; a trial, and what comes afterwards, stand apart.
  const isWhole = made.revoked.length > 0 || made.ended.length > 0;
  const changes = takeBack(facts, isWhole ? made : { ...made, created: [grantId] }, ids, at);
  return onTiers(facts, orNothing(changes));
}

function setOverride(
  facts: SettlementFacts,
  { override }: Of<'setOverride'>,
  at: Instant,
): Changes | PlanRefusal {
  const { resourceId, value, endsAt } = override;
  const startsAt = Math.max(override.startsAt ?? at, at);
  if (endsAt !== null && endsAt <= at) return { kind: 'instantInThePast', field: 'endsAt', at: endsAt };
  if (endsAt !== null && endsAt <= startsAt) return { kind: 'endsBeforeItStarts' };
  const resource = facts.resources.find(({ id }) => id === resourceId);
  const isLevel = value.kind !== 'enum' || resource?.levels.includes(value.level) === true;
  if (resource?.kind !== value.kind || !isLevel) return { kind: 'valueOfAnotherKind', resourceId };
  const replaced = facts.overrides.filter(
    (one) =>
      one.resourceId === resourceId && one.revokedAt === null && (one.endsAt === null || one.endsAt > at),
  );
  return {
    ...NO_CHANGES,
    overridesSet: [{ ...override, startsAt, revokedAt: null }],
    overridesCleared: replaced.map(({ id }) => id),
  };
}

function clearOverride(facts: SettlementFacts, overrideId: string, at: Instant): Changes | PlanRefusal {
  const override = facts.overrides.find(({ id }) => id === overrideId);
  if (override === undefined) return { kind: 'nothingToUndo' };
  const endedAt = override.revokedAt ?? override.endsAt;
  if (endedAt !== null && endedAt <= at)
    return { kind: 'alreadyEnded', what: 'override', id: overrideId, endedAt };
  return { ...NO_CHANGES, overridesCleared: [overrideId] };
}

/** A grant that counts now or will. The caller has made sure that it exists and is the pool's. */
function liveGrant(facts: SettlementFacts, grantId: string, at: Instant): GrantFact | PlanRefusal {
  const grant = facts.grants.find(({ id }) => id === grantId);
  if (grant === undefined) return { kind: 'nothingToUndo' };
  if (isLive(grant, at)) return grant;
  const endedAt = Math.min(grant.revokedAt ?? at, grant.endsAt ?? at);
  return { kind: 'alreadyEnded', what: 'grant', id: grantId, endedAt };
}

/** What is given back has to be a tier still. */
function onTiers({ ladders }: SettlementFacts, changes: Changes | PlanRefusal): Changes | PlanRefusal {
  if ('kind' in changes) return changes;
  for (const { ladderId, productId } of changes.created) {
    if (ladderId === null || productId === null) continue;
    const tiers = ladders.find(({ id }) => id === ladderId)?.tiers ?? [];
    if (!tiers.some((tier) => tier.productId === productId)) return { kind: 'notATier', ladderId, productId };
  }
  return changes;
}

function orNothing(changes: Changes): Changes | PlanRefusal {
  const isEmpty = Object.values(changes).every((list: readonly unknown[]) => list.length === 0);
  return isEmpty ? { kind: 'nothingToUndo' } : changes;
}
