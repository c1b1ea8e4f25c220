import type { ClaimRequest, MadeChanges, PlanRequest } from '@member-console/core';
import { notFound } from '../../kernel/index.ts';
import type { FactsWanted, LoadedPool } from '../settlement/loadFacts.ts';
import type { OrderRefusal, SettlementOrder } from '../settlement/settlePool.ts';
import type { PlanChange, PlanChangeBy } from './planChange.ts';

type Of<Kind extends PlanChange['kind']> = Extract<PlanChange, { kind: Kind }>;

/** The settlement that a change asks for. Preview and execution are made from the same one. */
export function orderOf(change: PlanChange, by: PlanChangeBy): SettlementOrder {
  return {
    command: change.kind,
    actor: by.actor,
    reason: by.reason,
    wanted: wantedFor(change),
    input: change,
    idempotencyKey: by.idempotencyKey,
    previewToken: by.previewToken,
    request: (loaded, newId) => requestFor(change, loaded, newId),
  };
}

/** Whose pool it is, and what else of the world the change speaks of. */
export function wantedFor(change: PlanChange): FactsWanted {
  switch (change.kind) {
    case 'revokeGrant':
    case 'releasePlan':
    case 'extendGrant':
      return { by: 'grant', id: change.grantId };
    case 'cancelScheduledPlan':
      return { by: 'grant', id: change.grantId, undo: { grantId: change.grantId } };
    case 'clearOverride':
      return { by: 'override', id: change.overrideId };
    case 'undoRequest':
      return { by: 'request', id: change.requestId, undo: { requestId: change.requestId } };
    case 'setOverride':
      return { by: 'organization', id: change.organizationId, resourceId: change.resourceId };
    case 'reapplyDefaults':
      return { by: 'organization', id: change.organizationId, withDefaults: true };
    default:
      return {
        by: 'organization',
        id: change.organizationId,
        ladderIds: [change.ladderId].filter((id) => id !== null),
        productIds: [
          change.productId,
          change.kind === 'startTrial' ? change.afterwardsProductId : null,
        ].filter((id) => id !== null),
        setVersionId: change.kind === 'startTrial' ? change.setVersionId : null,
      };
  }
}

function requestFor(change: PlanChange, loaded: LoadedPool, newId: () => string): PlanRequest | OrderRefusal {
  const ids = (count: number) => Array.from({ length: count }, newId);
  switch (change.kind) {
    case 'grantPlan':
      return { kind: 'grant', ids: ids(1), claim: claimOf(change) };
    case 'revokeGrant':
      return { kind: 'revoke', grantId: change.grantId };
    case 'forcePlan':
      return { ...change, kind: 'force', ids: ids(1), endsAt: change.endsAt?.getTime() ?? null };
    case 'releasePlan':
      return { kind: 'release', grantId: change.grantId };
    case 'startTrial':
      return startTrial(change, loaded, ids);
    case 'extendGrant':
      return { kind: 'extend', grantId: change.grantId, endsAt: change.endsAt?.getTime() ?? null };
    case 'schedulePlan':
      return { ...change, kind: 'schedule', ids: ids(1), startsAt: change.startsAt.getTime() };
    case 'cancelScheduledPlan':
      return cancelScheduled(change, loaded, ids);
    case 'setOverride': {
      const { resourceId, value, startsAt, endsAt } = change;
      const range = { startsAt: startsAt?.getTime() ?? null, endsAt: endsAt?.getTime() ?? null };
      return { kind: 'setOverride', override: { id: newId(), resourceId, value, ...range } };
    }
    case 'clearOverride':
      return { kind: 'clearOverride', overrideId: change.overrideId };
    case 'reapplyDefaults':
      return { kind: 'reapplyDefaults', ids: ids(loaded.defaults.length), defaults: loaded.defaults };
    case 'undoRequest':
      return undo(change, loaded, ids);
  }
}

/** Its own limits are those of a published version that gives something. */
function startTrial(
  change: Of<'startTrial'>,
  { facts }: LoadedPool,
  ids: (count: number) => readonly string[],
): PlanRequest | OrderRefusal {
  const { setVersionId, endsAt, afterwardsProductId } = change;
  if (setVersionId !== null && !facts.rules.has(setVersionId)) return notFound('entitlement set version');
  return { ...change, ids: ids(2), endsAt: endsAt.getTime(), afterwards: afterwardsProductId };
}

function claimOf(change: Of<'grantPlan'>): ClaimRequest {
  const { source, ladderId, productId, quantity, startsAt, endsAt } = change;
  return {
    source,
    ladderId,
    productId,
    quantity,
    setVersionId: null,
    startsAt: startsAt?.getTime() ?? null,
    endsAt: endsAt?.getTime() ?? null,
    sourceRef: null,
    sourceStartsAt: null,
  };
}

/** With everything its own request had changed, unless a later one has touched that: then the plan alone. */
function cancelScheduled(
  { grantId }: Of<'cancelScheduledPlan'>,
  { earlier }: LoadedPool,
  ids: (count: number) => readonly string[],
): PlanRequest {
  const alone: MadeChanges = {
    created: [grantId],
    revoked: [],
    ended: [],
    held: [],
    overridesSet: [],
    overridesCleared: [],
  };
  const made = earlier === null || earlier.isSuperseded ? alone : (earlier.made ?? alone);
  return { kind: 'cancelScheduled', grantId, made, ids: ids(countOf(made)) };
}

function undo(
  { requestId }: Of<'undoRequest'>,
  { earlier }: LoadedPool,
  ids: (count: number) => readonly string[],
): PlanRequest | OrderRefusal {
  if (earlier === null) return notFound('request');
  if (earlier.made === null || earlier.principal.startsWith('webhook:')) return { kind: 'nothingToUndo' };
  if (earlier.isSuperseded) return { kind: 'supersededSince', requestId };
  return { kind: 'undo', made: earlier.made, ids: ids(countOf(earlier.made)) };
}

function countOf(made: MadeChanges): number {
  return made.revoked.length + made.ended.length + made.overridesCleared.length;
}
