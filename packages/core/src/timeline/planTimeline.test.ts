import {
  arbitraryTimeline,
  HORIZON,
  mixOfTimelines,
  naivelyGives,
  naiveWinners,
  prove,
  type TimelineCase,
} from '@member-console/testing/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GrantFact, planTimeline, type Segment } from '../index.ts';
import { contains } from '../instant.ts';

const instantsFrom = ({ from }: TimelineCase) =>
  Array.from({ length: HORIZON + 2 - from }, (_, index) => from + index);
const onLadder = (segments: readonly Segment[], id: string) =>
  segments.filter(({ ladderId }) => ladderId === id);
const holds = (law: (found: TimelineCase) => void) => prove(arbitraryTimeline, law, { share: 0.5 });

describe('the plan timeline', () => {
  test('is proved on cases that collide', async ({ annotate }) => {
    const mix = mixOfTimelines(fc.sample(arbitraryTimeline, { numRuns: 2_000, seed: 1 }));
    await annotate(JSON.stringify(mix, null, 1));
    expect(mix['three or more grants alive together on one ladder']).toBeGreaterThan(0.5);
    const mayBeRare = [
      'nothing at all',
      'two live pins',
      'a tie on rank',
      'a default that keeps what it began with',
    ];
    const missing = Object.entries(mix).filter(
      ([trait, share]) => share < (mayBeRare.includes(trait) ? 0.02 : 0.1),
    );
    expect(missing).toEqual([]);
  });

  test('agrees at every instant with a second opinion: one winner or none, no gap, no overlap', () => {
    holds((found) => {
      const segments = planTimeline(found, found.from);
      for (const ladder of found.ladders) {
        const own = onLadder(segments, ladder.id);
        const planned = instantsFrom(found).map((at) =>
          own.filter((segment) => contains(segment, at)).map(wins),
        );
        const expected = naiveWinners(found.grants, ladder, found.from, HORIZON + 2);
        expect(planned).toEqual(expected.map((winner) => (winner === null ? [] : [winner])));
      }
    });
  });

  test('cuts only where the winner changes, and never before the instant it was asked from', () => {
    holds((found) => {
      const segments = planTimeline(found, found.from);
      const ends = segments.map(({ endsAt }) => endsAt ?? Number.POSITIVE_INFINITY);
      expect(
        segments.filter(({ startsAt }, i) => startsAt < found.from || startsAt >= (ends[i] ?? 0)),
      ).toEqual([]);
      for (const { id } of found.ladders) {
        const pairs = pairsOf(onLadder(segments, id));
        expect(pairs.filter(([a, b]) => a.endsAt === null || a.endsAt > b.startsAt)).toEqual([]);
        const uncut = ([a, b]: readonly [Segment, Segment]) =>
          a.endsAt === b.startsAt && JSON.stringify(wins(a)) === JSON.stringify(wins(b));
        expect(pairs.filter(uncut)).toEqual([]);
      }
    });
  });

  test('is the same every time, in whatever order grants and ladders arrive', () => {
    const shuffled = arbitraryTimeline.chain((found) =>
      fc.record({
        found: fc.constant(found),
        grants: fc.shuffledSubarray([...found.grants], { minLength: found.grants.length }),
        ladders: fc.shuffledSubarray([...found.ladders], { minLength: found.ladders.length }),
      }),
    );
    prove(shuffled, ({ found, grants, ladders }) => {
      const first = planTimeline(found, found.from);
      expect(planTimeline(found, found.from)).toEqual(first);
      expect(inOrder(planTimeline({ grants, ladders }, found.from))).toEqual(inOrder(first));
    });
  });

  test('gives a product off the ladders for its own range, as far as what it requires is held', () => {
    holds((found) => {
      const { grants, ladders, from } = found;
      const segments = planTimeline({ grants, ladders }, from).filter(({ ladderId }) => ladderId === null);
      const winners = new Map(
        ladders.map((ladder) => [ladder.id, naiveWinners(grants, ladder, from, HORIZON + 2)]),
      );
      for (const grant of grants) {
        const own = segments.filter(({ grantId }) => grantId === grant.id);
        const given = instantsFrom(found).map((at) => own.filter((segment) => contains(segment, at)).length);
        const expected = instantsFrom(found).map((at) =>
          Number(naivelyGives(grant, at, (id) => winners.get(id)?.[at - from] ?? null)),
        );
        expect(given).toEqual(expected);
        const { quantity, productId, setVersionId } = grant;
        for (const segment of own) expect(segment).toMatchObject({ quantity, productId, setVersionId });
        if (grant.requires === null) expect(own.length).toBeLessThanOrEqual(1);
        expect(pairsOf(own).filter(([a, b]) => a.endsAt === b.startsAt)).toEqual([]);
      }
    });
  });

  test('planned later is the end of the one planned earlier', () => {
    prove(fc.tuple(arbitraryTimeline, fc.nat({ max: 20 })), ([{ grants, ladders, from }, later]) => {
      const at = from + later;
      const earlier = planTimeline({ grants, ladders }, from);
      const since = grants.map((grant) => ({ ...grant, held: heldAt(earlier, grant, at) ?? null }));
      expect(planTimeline({ grants: later === 0 ? grants : since, ladders }, at)).toEqual(
        earlier
          .filter(({ endsAt }) => endsAt === null || endsAt > at)
          .map((segment) => ({ ...segment, startsAt: Math.max(segment.startsAt, at) })),
      );
    });
  });

  test('is as if a grant had never been, once it is revoked', () => {
    holds(({ grants, ladders, from }) => {
      const revoked = grants.map((grant, i) => (i % 2 === 0 ? { ...grant, revokedAt: from } : grant));
      const without = grants.filter((_, i) => i % 2 === 1);
      expect(planTimeline({ grants: revoked, ladders }, from)).toEqual(
        planTimeline({ grants: without, ladders }, from),
      );
    });
  });

  test('never falls because of one more grant, as long as nobody is pinned', () => {
    holds(({ grants, ladders, from }) => {
      // What a default holds on to it may lose to a higher grant that comes and goes.
      const unpinned = grants.map((grant) => ({ ...grant, isPinned: false, held: null }));
      const more = planTimeline({ grants: unpinned, ladders }, from);
      const fewer = planTimeline({ grants: unpinned.slice(1), ladders }, from);
      for (const { id } of ladders) {
        const fallen = (at: number) => rankAt(more, id, at) < rankAt(fewer, id, at);
        expect(instantsFrom({ grants, ladders, from }).filter(fallen)).toEqual([]);
      }
    });
  });

  test('obeys the newest live pin, whatever else there is', () => {
    holds((found) => {
      const segments = planTimeline(found, found.from);
      for (const segment of segments.filter(({ ladderId }) => ladderId !== null)) {
        const at = segment.startsAt;
        const pins = found.grants.filter(
          (grant) =>
            grant.isPinned &&
            canStand(grant, found) &&
            grant.ladderId === segment.ladderId &&
            isLive(grant, at),
        );
        if (pins.length === 0) continue;
        const newest = Math.max(...pins.map(({ sourceStartsAt }) => sourceStartsAt));
        const winner = found.grants.find(({ id }) => id === segment.grantId);
        expect(winner).toMatchObject({ isPinned: true, sourceStartsAt: newest });
      }
    });
  });
});

function wins({ grantId, productId, rank, setVersionId }: Segment) {
  return { grantId, productId, rank, setVersionId };
}

function pairsOf(segments: readonly Segment[]): readonly (readonly [Segment, Segment])[] {
  return segments.slice(1).map((segment, index) => [segments[index] as Segment, segment]);
}

/** What a default holds at an instant of a planned timeline, as it would be loaded from the rows. */
function heldAt(segments: readonly Segment[], grant: GrantFact, at: number) {
  if (grant.productId !== null) return null;
  return segments.find(
    ({ grantId, startsAt, endsAt }) =>
      grantId === grant.id && startsAt < at && (endsAt === null || endsAt >= at),
  );
}

function isLive({ startsAt, endsAt, revokedAt }: GrantFact, at: number): boolean {
  return contains({ startsAt, endsAt }, at) && (revokedAt === null || at < revokedAt);
}

/** Whether the grant's product is a tier of its ladder at all. */
function canStand(grant: GrantFact, { ladders }: TimelineCase): boolean {
  const ladder = ladders.find(({ id }) => id === grant.ladderId);
  return ladder?.tiers.some(({ productId }) => productId === grant.productId) ?? false;
}

function rankAt(segments: readonly Segment[], ladderId: string, at: number): number {
  return onLadder(segments, ladderId).find((segment) => contains(segment, at))?.rank ?? -1;
}

function inOrder(segments: readonly Segment[]): readonly Segment[] {
  const key = ({ ladderId, grantId, startsAt }: Segment) => `${ladderId} ${startsAt} ${grantId}`;
  return segments.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
