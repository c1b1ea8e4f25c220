import type { GrantFact, MadeChanges, PlanRequest } from '@member-console/core';
import type { Step } from './arbitraryHistory.ts';
import { customerAt, snapshotRequest } from './arbitrarySnapshot.ts';
import type { MemoryPool } from './memoryPool.ts';
import type { Kept } from './playHistory.ts';

/** What a step asks of a pool at an instant; null where it finds nothing to ask for. */
export function requestOf(
  step: Step | 'reapplyDefaults',
  pool: MemoryPool,
  kept: readonly Kept[],
  at: number,
): PlanRequest | null {
  const ids = Array.from({ length: 4 + 2 * pool.grants.length }, (_, index) => `g${at}.${index}`);
  if (step === 'reapplyDefaults' || step.kind === 'reapplyDefaults') {
    return { kind: 'reapplyDefaults', ids, defaults: pool.catalog.defaults };
  }
  const { ladderId, pick, begins, lasts } = step;
  const grantId = picked(pool.grants, pick)?.id ?? 'nobody';
  const productId = tierOf(step, pool);
  switch (step.kind) {
    case 'grant':
      return { kind: 'grant', ids, claim: claimOf(step, pool, at) };
    case 'revoke':
      return { kind: 'revoke', grantId: picked(pool.grants.filter(isRevocable), pick)?.id ?? grantId };
    case 'force':
      return { kind: 'force', ids, ladderId, productId, endsAt: lasts && at + lasts };
    case 'release':
      return { kind: 'release', grantId: picked(pool.grants.filter(isPinned), pick)?.id ?? grantId };
    case 'startTrial':
      return {
        kind: 'startTrial',
        ids,
        ladderId,
        productId,
        setVersionId: step.isSaid ? `${productId}@1` : null,
        endsAt: at + (lasts ?? 9),
        isRepeatAllowed: pick % 4 > 0,
        afterwards: pick % 3 === 0 ? tierOf({ ...step, pick: pick + 1 }, pool) : null,
      };
    case 'extend': {
      const ending = pool.grants.filter(({ endsAt, revokedAt }) => (endsAt ?? 0) > at && revokedAt === null);
      const grant = picked(ending, pick);
      return {
        kind: 'extend',
        grantId: grant?.id ?? grantId,
        endsAt: lasts && (grant?.endsAt ?? at) + lasts,
      };
    }
    case 'schedule':
      return {
        kind: 'schedule',
        ids,
        ladderId,
        productId: pick % 4 === 0 ? null : productId,
        startsAt: at + (lasts ?? 6),
      };
    case 'cancelScheduled':
      return cancelOf(step, pool, kept, ids, at);
    case 'setOverride': {
      const { resourceId, value } = step.override;
      const startsAt = begins && at + begins;
      return {
        kind: 'setOverride',
        override: {
          id: `o${at}`,
          resourceId,
          value,
          startsAt,
          endsAt: lasts && Math.max(at, startsAt ?? at) + lasts,
        },
      };
    }
    case 'clearOverride':
      return { kind: 'clearOverride', overrideId: picked(pool.overrides, pick)?.id ?? 'nothing' };
    case 'repin': {
      const newest = pool.catalog.products.find((one) => one.productId === step.productId)?.setVersionId;
      const toVersionId = newest ?? `${step.productId}@1`;
      const all = [1, 2, 3].map((number) => `${step.productId}@${number}`);
      return {
        kind: 'repin',
        ids,
        fromVersionIds: all.filter((id) => id !== toVersionId),
        toVersionId,
        paid: step.paid,
      };
    }
    case 'snapshot':
      return snapshotRequest(pool.catalog, customerAt(step.customer, at), at);
    case 'undo': {
      const latest = kept.filter((one, index) => !isSuperseded(one, kept.slice(index + 1)));
      const made = (pick % 3 === 0 ? picked(latest, pick) : latest.at(-1))?.made;
      return made === undefined ? null : { kind: 'undo', ids, made };
    }
    default:
      return null;
  }
}

function claimOf(
  { source, begins, lasts, quantity, isSaid, pick, ladderId, productId }: Step,
  { catalog }: MemoryPool,
  at: number,
): Extract<PlanRequest, { kind: 'grant' }>['claim'] {
  const isPlan = catalog.ladders.some(({ tiers }) => tiers.some((tier) => tier.productId === productId));
  const ladder = catalog.ladders.find(({ id }) => id === ladderId);
  const isTier = ladder?.tiers.some((tier) => tier.productId === productId) ?? false;
  const home = catalog.ladders.find(({ tiers }) => tiers.some((tier) => tier.productId === productId))?.id;
  const startsAt = begins && at + begins;
  return {
    source,
    ladderId: isPlan ? (isTier ? ladderId : (home ?? null)) : null,
    productId,
    quantity,
    setVersionId: pick % 5 === 0 ? `${productId}@1` : null,
    startsAt,
    endsAt: lasts && Math.max(at, startsAt ?? at) + lasts,
    sourceRef: isSaid ? `ref ${at % 3}` : null,
    sourceStartsAt: isSaid ? at - (pick % 5) : null,
  };
}

/** A request to cancel is about a grant that has not begun, with what its own request changed. */
function cancelOf(
  { pick }: Step,
  pool: MemoryPool,
  kept: readonly Kept[],
  ids: readonly string[],
  at: number,
): PlanRequest | null {
  const scheduled = pool.grants.filter(({ startsAt, revokedAt }) => startsAt > at && revokedAt === null);
  const origins = scheduled.flatMap(({ id }) => {
    const index = kept.findIndex(({ made }) => made.created.includes(id));
    const origin = kept[index];
    return origin === undefined || isSuperseded(origin, kept.slice(index + 1)) ? [] : [{ id, origin }];
  });
  const one = picked(origins, pick);
  return one === undefined ? null : { kind: 'cancelScheduled', grantId: one.id, ids, made: one.origin.made };
}

/** Whether a later request touched what this one had touched. */
export function isSuperseded({ made }: Kept, later: readonly Kept[]): boolean {
  const touched = touchedBy(made);
  return later.some((one) => touchedBy(one.made).some((id) => touched.includes(id)));
}

/** Every grant and override that a request touched. */
export function touchedBy(made: MadeChanges): readonly string[] {
  return [
    ...made.created,
    ...made.revoked,
    ...made.ended.map(({ grantId }) => grantId),
    ...made.held.map(({ grantId }) => grantId),
    ...made.overridesSet,
    ...made.overridesCleared,
  ];
}

function tierOf({ ladderId, pick }: Pick<Step, 'ladderId' | 'pick'>, { catalog }: MemoryPool): string {
  const tiers = catalog.ladders.find(({ id }) => id === ladderId)?.tiers ?? [];
  return picked(tiers, pick)?.productId ?? 'nothing';
}

function isRevocable({ source, revokedAt }: GrantFact): boolean {
  return revokedAt === null && source !== 'default' && source !== 'subscription';
}

function isPinned(grant: GrantFact): boolean {
  return grant.isPinned && grant.revokedAt === null;
}

function picked<One>(all: readonly One[], pick: number): One | undefined {
  return all.length === 0 ? undefined : all[pick % all.length];
}
