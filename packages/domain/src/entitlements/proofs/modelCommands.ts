import type { GrantFact } from '@member-console/core';
import type { MemoryPool } from '@member-console/testing/core';
import type { PlanChange, SourceByHand } from '../index.ts';
import { DAY, type Ground } from './ground.ts';

/** What happens next to the pool of a model test. */
export type ModelStep =
  | { readonly kind: 'change'; readonly change: PlanChange }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'sweep' }
  | { readonly kind: 'reorder'; readonly slugs: readonly string[] }
  | { readonly kind: 'use'; readonly items: number };

const SOURCES: readonly SourceByHand[] = ['manual', 'sponsored', 'purchase'];

/** Draws steps that collide: few tiers, near dates, and ids of what is there, was there or is of nobody. */
export function stepsFrom(ground: Ground, organizationId: string, resourceId: string, random: () => number) {
  const roll = (sides: number) => Math.floor(random() * sides);
  const pick = <One>(all: readonly One[]): One | undefined => all[roll(all.length)];
  const { ladders, products } = ground;
  const plan = () =>
    roll(4) === 0
      ? { ladderId: ladders.forum, productId: products[pick(['reader', 'writer']) ?? ''] ?? '' }
      : { ladderId: ladders.wiki, productId: products[pick(['public', 'standard', 'large']) ?? ''] ?? '' };
  const grantId = (grants: readonly GrantFact[]) => pick(grants)?.id ?? organizationId;

  const changes: Readonly<
    Record<string, (pool: MemoryPool, at: number, requests: readonly string[]) => PlanChange>
  > = {
    grantPlan(_pool, at) {
      const startsAt = roll(3) === 0 ? new Date(at + (roll(30) - 8) * DAY) : null;
      const from = Math.max(at, startsAt?.getTime() ?? at);
      const endsAt = roll(3) > 0 ? new Date(from + (1 + roll(20)) * DAY) : null;
      const addon = { ladderId: null, productId: products[pick(['room', 'annex']) ?? ''] ?? '' };
      const [what, quantity] = roll(4) === 0 ? [addon, 1 + roll(3)] : [plan(), 1];
      const source = pick(SOURCES) ?? 'manual';
      return { kind: 'grantPlan', organizationId, ...what, source, quantity, startsAt, endsAt };
    },
    revokeGrant: ({ grants }, at) => ({
      kind: 'revokeGrant',
      grantId: grantId(lively(grants, at, roll(8) > 0)),
    }),
    forcePlan: (_pool, at) => ({
      kind: 'forcePlan',
      organizationId,
      ...plan(),
      endsAt: roll(2) === 0 ? null : new Date(at + (1 + roll(9)) * DAY),
    }),
    releasePlan: ({ grants }, at) => ({
      kind: 'releasePlan',
      grantId: grantId(lively(grants, at, true).filter(({ isPinned }) => isPinned || roll(9) === 0)),
    }),
    startTrial: (_pool, at) => ({
      kind: 'startTrial',
      organizationId,
      ...plan(),
      setVersionId: null,
      endsAt: new Date(at + (1 + roll(14)) * DAY),
      isRepeatAllowed: roll(3) > 0,
      afterwardsProductId: roll(3) === 0 ? (products[pick(['public', 'standard']) ?? ''] ?? '') : null,
    }),
    extendGrant: ({ grants }, at) => ({
      kind: 'extendGrant',
      grantId: grantId(lively(grants, at, true).filter(({ endsAt }) => endsAt !== null)),
      endsAt: roll(4) === 0 ? null : new Date(at + (5 + roll(40)) * DAY),
    }),
    schedulePlan(_pool, at) {
      const { ladderId, productId } = plan();
      const startsAt = new Date(at + (1 + roll(12)) * DAY);
      return {
        kind: 'schedulePlan',
        organizationId,
        ladderId,
        productId: roll(3) === 0 ? null : productId,
        startsAt,
      };
    },
    cancelScheduledPlan: ({ grants }, at) => ({
      kind: 'cancelScheduledPlan',
      grantId: grantId(lively(grants, at, true).filter(({ startsAt }) => startsAt > at)),
    }),
    setOverride: (_pool, at) => ({
      kind: 'setOverride',
      organizationId,
      resourceId,
      value: roll(9) === 0 ? { kind: 'boolean', enabled: true } : { kind: 'limit', limit: BigInt(roll(12)) },
      startsAt: roll(3) === 0 ? new Date(at + roll(5) * DAY) : null,
      endsAt: roll(2) === 0 ? new Date(at + (6 + roll(9)) * DAY) : null,
    }),
    clearOverride: ({ overrides }) => ({
      kind: 'clearOverride',
      overrideId: pick(overrides.slice(-3))?.id ?? organizationId,
    }),
    reapplyDefaults: () => ({ kind: 'reapplyDefaults', organizationId }),
    undoRequest: (_pool, _at, requests) => ({
      kind: 'undoRequest',
      requestId: pick(requests.slice(-4)) ?? organizationId,
    }),
  };
  const names = Object.keys(changes).flatMap((name) => (name === 'grantPlan' ? [name, name, name] : [name]));

  return (pool: MemoryPool, at: number, requests: readonly string[]): ModelStep => {
    const what = roll(20);
    if (what < 3) return { kind: 'wait', milliseconds: roll(3) === 0 ? roll(DAY) : roll(9 * DAY) };
    if (what === 3) return { kind: 'sweep' };
    if (what === 4 && roll(2) === 0)
      return {
        kind: 'reorder',
        slugs: ['public', ...(roll(2) ? ['standard', 'large'] : ['large', 'standard'])],
      };
    if (what === 5 && pool.items.length < 20) return { kind: 'use', items: 1 + roll(3) };
    return {
      kind: 'change',
      change: (changes[pick(names) ?? ''] as (typeof changes)[string])(pool, at, requests),
    };
  };
}

function lively(grants: readonly GrantFact[], at: number, isWanted: boolean): readonly GrantFact[] {
  if (!isWanted) return grants;
  return grants.filter(({ endsAt, revokedAt }) => revokedAt === null && (endsAt ?? at + 1) > at);
}
