import type { Instant } from '../instant.ts';
import { lowestPublishedTier } from '../timeline/chooseWinner.ts';
import type { DefaultFact, GrantFact, HeldFact } from '../timeline/facts.ts';
import { type Changes, NO_CHANGES } from './changes.ts';
import type { SettlementFacts } from './facts.ts';
import { copyOf } from './newGrant.ts';
import type { PlanRequest } from './request.ts';
import { isLive, isSameHeld } from './takeBack.ts';

/** Sources that somebody pays for. */
const PAID: readonly GrantFact['source'][] = ['subscription', 'purchase'];

/**
 * One live grant for each default of the organization's type, and none of defaults that are no longer configured. Those
 * that are there begin anew with the lowest tier of today.
 */
export function decideDefaults(
  facts: Pick<SettlementFacts, 'grants' | 'products' | 'ladders'>,
  { ids, defaults }: Extract<PlanRequest, { kind: 'reapplyDefaults' }>,
  at: Instant,
): Changes {
  const held = facts.grants.filter((grant) => grant.source === 'default' && isLive(grant, at));
  const isHeld = (fact: DefaultFact) => held.some((grant) => grant.defaultGrantId === fact.id);
  const created = defaults.flatMap((fact, index): readonly GrantFact[] => {
    const id = ids[index];
    const givesNothing = fact.ladderId === null && fact.setVersionId === null;
    const requires = facts.products.find(({ productId }) => productId === fact.productId)?.requires ?? null;
    return id === undefined || givesNothing || isHeld(fact) ? [] : [defaultGrant(fact, requires, id, at)];
  });
  const revoked = held.filter((grant) => !defaults.some(({ id }) => id === grant.defaultGrantId));
  const begun = held.filter((grant) => !revoked.includes(grant));
  return {
    ...NO_CHANGES,
    created,
    revoked: revoked.map(({ id }) => id),
    held: holding(begun, (grant) => beginning(facts, grant.ladderId)),
  };
}

function defaultGrant(
  fact: DefaultFact,
  requires: GrantFact['requires'],
  id: string,
  at: Instant,
): GrantFact {
  return {
    id,
    source: 'default',
    ladderId: fact.ladderId,
    productId: fact.productId,
    quantity: 1,
    setVersionId: fact.setVersionId,
    isPinned: false,
    isTrial: false,
    startsAt: at,
    endsAt: null,
    sourceStartsAt: at,
    sourceRef: fact.id,
    sourceEndsAt: null,
    revokedAt: null,
    defaultGrantId: fact.id,
    defaultVersion: fact.version,
    held: null,
    requires,
  };
}

/** Every claim on an older version of a set is made again on the new one; what is paid for, when the caller says. */
export function decideRepin(
  facts: Pick<SettlementFacts, 'grants'>,
  request: Extract<PlanRequest, { kind: 'repin' }>,
  at: Instant,
): Changes {
  const { ids, fromVersionIds, toVersionId, paid } = request;
  const older = facts.grants.filter(
    (grant) =>
      isLive(grant, at) && grant.setVersionId !== null && fromVersionIds.includes(grant.setVersionId),
  );
  const moves = older.flatMap((grant): readonly { grant: GrantFact; from: Instant }[] => {
    if (paid === 'now' || !PAID.includes(grant.source)) return [{ grant, from: at }];
    const from = paid === 'atPeriodEnd' ? grant.sourceEndsAt : null;
    return from === null || from <= at || (grant.endsAt !== null && grant.endsAt <= from)
      ? []
      : [{ grant, from }];
  });
  return {
    ...NO_CHANGES,
    created: moves.flatMap(({ grant, from }, index) => {
      const id = ids[index];
      return id === undefined ? [] : [copyOf(grant, id, from, { setVersionId: toVersionId })];
    }),
    revoked: moves.filter(({ from }) => from === at).map(({ grant }) => grant.id),
    ended: moves
      .filter(({ from }) => from > at)
      .map(({ grant, from }) => ({ grantId: grant.id, endsAt: from })),
    held: holding(facts.grants, (_grant, held) =>
      fromVersionIds.includes(held.setVersionId) ? { ...held, setVersionId: toVersionId } : held,
    ),
  };
}

/** What a ladder begins with today. */
function beginning({ ladders }: Pick<SettlementFacts, 'ladders'>, ladderId: string | null): HeldFact | null {
  const ladder = ladders.find(({ id }) => id === ladderId);
  const lowest = ladder === undefined ? null : lowestPublishedTier(ladder);
  return lowest === null || lowest.setVersionId === null
    ? null
    : { productId: lowest.productId, setVersionId: lowest.setVersionId };
}

/** Of defaults that win now, those that come to stand for something else. */
function holding(
  grants: readonly GrantFact[],
  next: (grant: GrantFact, held: HeldFact) => HeldFact | null,
): Changes['held'] {
  return grants.flatMap((grant) => {
    if (grant.held === null) return [];
    const held = next(grant, grant.held);
    return isSameHeld(held, grant.held) ? [] : [{ grantId: grant.id, held }];
  });
}
