import { type EntitlementCase, RESOURCES } from './arbitraryEntitlements.ts';
import type { TimelineCase } from './arbitraryTimeline.ts';
import { naiveOverride } from './naiveEntitlement.ts';
import { isLive, naiveWinners } from './naiveTimeline.ts';

/** For each trait the share of cases that show it, between 0 and 1. */
export type Mix = Readonly<Record<string, number>>;

/** What generated timelines are made of, so that a property is not proved of the empty case alone. */
export function mixOfTimelines(cases: readonly TimelineCase[]): Mix {
  return shares(cases, {
    'three or more grants alive together on one ladder': ({ grants, ladders }) =>
      ladders.some(({ id }) =>
        grants.some(
          (one) => grants.filter((other) => other.ladderId === id && isLive(other, one.startsAt)).length >= 3,
        ),
      ),
    'a live pin': (c) => c.grants.some((grant) => grant.isPinned && isLive(grant, c.from)),
    'two live pins': (c) => c.grants.filter((grant) => grant.isPinned && isLive(grant, c.from)).length >= 2,
    'a trial': (c) => c.grants.some(({ source }) => source === 'trial'),
    'a scheduled grant': (c) => c.grants.some(({ startsAt }) => startsAt > c.from),
    'a product off the ladders': (c) => c.grants.some(({ ladderId }) => ladderId === null),
    'an add-on that requires a tier': (c) => c.grants.some(({ requires }) => requires !== null),
    'a default that keeps what it began with': (c) => c.grants.some(({ held }) => held !== null),
    'a default': (c) => c.grants.some(({ source }) => source === 'default'),
    'a revoked grant': (c) => c.grants.some(({ revokedAt }) => revokedAt !== null),
    'a tie on rank': hasTie,
    'nothing at all': ({ grants }) => grants.length === 0,
  });
}

/** What generated entitlements are made of. */
export function mixOfEntitlements(cases: readonly EntitlementCase[]): Mix {
  return shares(cases, {
    'something counts': ({ facts, at }) => countedAt(facts.provisions, at).length > 0,
    'two ladders count': ({ facts, at }) =>
      countedAt(facts.provisions, at).filter(({ ladderId }) => ladderId !== null).length >= 2,
    'one product through two ladders': (c) => heldTwice(c).length > 0,
    'one product through two ladders, by different set versions': (c) =>
      heldTwice(c).some(([a, b]) => a !== b),
    'a product off the ladders counts': ({ facts, at }) =>
      countedAt(facts.provisions, at).some(({ ladderId }) => ladderId === null),
    'a trial wins': ({ facts, at }) =>
      countedAt(facts.provisions, at).some(({ grantId }) =>
        facts.claims.some((claim) => claim.grantId === grantId && claim.source === 'trial'),
      ),
    'an override has the last word': (c) => RESOURCES.some((resource) => naiveOverride(c, resource) !== null),
    'more in use than there is': ({ facts, at, timeline }) =>
      (facts.usage.get('sites') ?? 0n) > 20n && timeline.grants.length > 0 && at >= 0,
  });
}

function hasTie({ grants, ladders, from }: TimelineCase): boolean {
  return ladders.some((ladder) => {
    const winner = naiveWinners(grants, ladder, from, from + 1)[0] ?? null;
    return (
      winner !== null &&
      grants.filter((grant) => {
        const isRival = grant.ladderId === ladder.id && grant.productId === winner.productId;
        return isRival && isLive(grant, from);
      }).length >= 2
    );
  });
}

/** Pairs of set versions by which one product is held through two ladders. */
function heldTwice({ timeline: { grants, ladders }, at }: EntitlementCase): (readonly [string, string])[] {
  const winners = ladders
    .map((ladder) => naiveWinners(grants, ladder, 0, at + 1).at(-1))
    .filter((winner) => winner !== undefined && winner !== null);
  return winners.flatMap((one, index) =>
    winners
      .slice(index + 1)
      .filter((other) => other.productId === one.productId)
      .map((other) => [one.setVersionId, other.setVersionId] as const),
  );
}

function countedAt<Range extends { startsAt: number; endsAt: number | null }>(
  ranges: readonly Range[],
  at: number,
): readonly Range[] {
  return ranges.filter(({ startsAt, endsAt }) => startsAt <= at && at < (endsAt ?? Number.POSITIVE_INFINITY));
}

/** For each trait the share of the cases that show it. */
export function shares<Case>(cases: readonly Case[], traits: Record<string, (found: Case) => boolean>): Mix {
  return Object.fromEntries(
    Object.entries(traits).map(([name, shows]) => [name, cases.filter(shows).length / cases.length]),
  );
}
