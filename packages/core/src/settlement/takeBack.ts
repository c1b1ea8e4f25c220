import { isSameClaim } from '../billing/claimsOf.ts';
import type { OverrideFact } from '../entitlements/override.ts';
import type { Instant } from '../instant.ts';
import { isEmpty } from '../instant.ts';
import type { GrantFact, HeldFact } from '../timeline/facts.ts';
import { type Changes, NO_CHANGES } from './changes.ts';
import type { SettlementFacts } from './facts.ts';
import { copyOf } from './newGrant.ts';
import type { MadeChanges } from './request.ts';

/**
 * The inverse of what an earlier request changed, from now on: the past stays. What it created is revoked, what it
 * revoked or let run out is given again, ends go back to where they were, and defaults stand for what they stood for.
 * Nothing left to take back: no changes.
 */
export function takeBack(
  facts: Pick<SettlementFacts, 'grants' | 'overrides'>,
  made: MadeChanges,
  ids: readonly string[],
  at: Instant,
): Changes {
  const grants = new Map(facts.grants.map((grant) => [grant.id, grant]));
  const known = (id: string): readonly GrantFact[] => [grants.get(id)].filter((grant) => grant !== undefined);
  const isOver = (end: Instant | null) => end !== null && end <= at;

  const revoked = made.created.flatMap(known).filter((grant) => isLive(grant, at));
  // What a default gives it gives once, however often it was applied again since.
  const isGivenAnyway = ({ defaultGrantId }: GrantFact) =>
    defaultGrantId !== null &&
    facts.grants.some(
      (grant) => grant.defaultGrantId === defaultGrantId && isLive(grant, at) && !revoked.includes(grant),
    );
  // An end that was moved again since is somebody else's by now.
  const moved = made.ended.flatMap(({ grantId, before, after }) =>
    known(grantId).flatMap((grant) =>
      grant.revokedAt === null && grant.endsAt === after ? [{ grant, before }] : [],
    ),
  );
  // How long a subscription lasts is Stripe's to say: what was replaced comes back for as long as what replaced it lasts.
  const created = made.created.flatMap(known);
  const shortened = made.ended.flatMap(({ grantId }) => known(grantId));
  const replacements = [...created, ...shortened];
  const given = [...revoked, ...moved.map(({ grant }) => grant).filter((grant) => isLive(grant, at))];
  const again = made.revoked
    .flatMap(known)
    .flatMap((grant) => {
      const instead = insteadOf(grant, replacements);
      if (instead === null) return [grant];
      const { endsAt, sourceEndsAt } = instead;
      return given.includes(instead) ? [{ ...grant, endsAt, sourceEndsAt }] : [];
    })
    .filter(({ endsAt }) => !isOver(endsAt));
  const ends = moved.flatMap((one) => {
    const instead = insteadOf(one.grant, created);
    if (instead !== null) return revoked.includes(instead) ? [{ ...one, before: instead.endsAt }] : [];
    const isTakenOver = insteadOf(one.grant, made.revoked.flatMap(known)) !== null;
    return isTakenOver && insteadOf(one.grant, again) === null ? [] : [one];
  });
  // Where Stripe has ended what was shortened, and planned again what came after it, that alone is as it was.
  const planned = shortened
    .filter((grant) => !moved.some((one) => one.grant === grant))
    .flatMap((grant) => {
      const instead = revoked.find((one) => one === insteadOf(grant, created));
      return instead === undefined ? [] : [{ ...instead, setVersionId: grant.setVersionId }];
    });
  const lapsed = ends.filter(({ grant, before }) => !isLive(grant, at) && !isOver(before));
  const living = ends.filter(({ grant }) => isLive(grant, at));
  const returning = [
    ...again,
    ...planned,
    ...lapsed.map(({ grant, before }): GrantFact => ({ ...grant, endsAt: before })),
  ].filter((grant) => !isGivenAnyway(grant));
  const cleared = facts.overrides.filter(
    ({ id, revokedAt }) => made.overridesSet.includes(id) && revokedAt === null,
  );
  const isLastWord = ({ id, endsAt, revokedAt }: OverrideFact) =>
    revokedAt === null && !isOver(endsAt) && !made.overridesSet.includes(id);
  // A word that was said since stays the last one.
  const reset = facts.overrides.filter(
    ({ id, resourceId, endsAt }) =>
      made.overridesCleared.includes(id) &&
      !isOver(endsAt) &&
      !facts.overrides.some((other) => other.resourceId === resourceId && isLastWord(other)),
  );
  return {
    ...NO_CHANGES,
    created: returning.flatMap((grant, index) => {
      const id = ids[index];
      return id === undefined ? [] : [copyOf(grant, id, at)];
    }),
    revoked: [
      ...revoked.map(({ id }) => id),
      ...living.filter(({ before }) => isOver(before)).map(({ grant }) => grant.id),
    ],
    ended: living
      .filter(({ before }) => !isOver(before))
      .map(({ grant, before }) => ({ grantId: grant.id, endsAt: before })),
    // A default that has stopped winning since begins anew when it wins again.
    held: made.held.flatMap(({ grantId, before, after }) =>
      known(grantId).some((grant) => isLive(grant, at) && isSameHeld(grant.held, after))
        ? [{ grantId, held: before }]
        : [],
    ),
    overridesSet: reset.flatMap((override, index) => {
      const id = ids[returning.length + index];
      return id === undefined
        ? []
        : [{ ...override, id, startsAt: Math.max(override.startsAt, at), revokedAt: null }];
    }),
    overridesCleared: cleared.map(({ id }) => id),
  };
}

/** Which of the others is what a subscription's grant was made again as, or from; null where none is. */
function insteadOf(grant: GrantFact, others: readonly GrantFact[]): GrantFact | null {
  if (grant.source !== 'subscription') return null;
  const same = others
    .filter((other) => other.sourceRef === grant.sourceRef && isSameClaim(other, grant))
    .toSorted((a, b) => a.startsAt - b.startsAt);
  // What had not begun keeps its start; what had begins anew, before everything that is planned.
  return same.find(({ startsAt }) => startsAt === grant.startsAt) ?? same[0] ?? null;
}

/** Whether a grant counts now or will. */
export function isLive(grant: GrantFact, at: Instant): boolean {
  if (isEmpty(grant) || (grant.revokedAt !== null && grant.revokedAt <= at)) return false;
  return grant.endsAt === null || grant.endsAt > at;
}

export function isSameHeld(one: HeldFact | null, other: HeldFact | null): boolean {
  return one?.productId === other?.productId && one?.setVersionId === other?.setVersionId;
}
