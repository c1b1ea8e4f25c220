import {
  arbitraryTimeline,
  frozen,
  HORIZON,
  mixOfTimelines,
  naiveWinner,
  type TimelineCase,
} from '@member-console/testing/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GrantFact, planTimeline, type Segment } from '../index.ts';
import { contains } from '../instant.ts';

const RUNS = 2_000;

const instantsFrom = ({ from }: TimelineCase) =>
  Array.from({ length: HORIZON + 2 - from }, (_, index) => from + index);
const onLadder = (segments: readonly Segment[], id: string) =>
  segments.filter(({ ladderId }) => ladderId === id);
const holds = (law: (found: TimelineCase) => void) =>
  fc.assert(
    fc.property(arbitraryTimeline, (found) => law(frozen(found))),
    { numRuns: RUNS },
  );

describe('the plan timeline', () => {
  test('is proved on cases that collide', async ({ annotate }) => {
    const mix = mixOfTimelines(fc.sample(arbitraryTimeline, { numRuns: RUNS, seed: 1 }));
    await annotate(JSON.stringify(mix, null, 1));
    expect(mix['three or more grants alive together on one ladder']).toBeGreaterThan(0.5);
    const mayBeRare = ['nothing at all', 'two live pins', 'a tie on rank'];
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
        const expected = instantsFrom(found).map((at) => naiveWinner(found.grants, ladder, at));
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
        expect(pairs.filter(([a, b]) => a.endsAt === b.startsAt && a.grantId === b.grantId)).toEqual([]);
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
    fc.assert(
      fc.property(shuffled, ({ found, grants, ladders }) => {
        const first = planTimeline(frozen(found), found.from);
        expect(planTimeline(found, found.from)).toEqual(first);
        expect(inOrder(planTimeline({ grants, ladders }, found.from))).toEqual(inOrder(first));
      }),
      { numRuns: RUNS },
    );
  });

  test('gives a product off the ladders for exactly its own range', () => {
    holds(({ grants, ladders, from }) => {
      const segments = planTimeline({ grants, ladders }, from).filter(({ ladderId }) => ladderId === null);
      for (const grant of grants.filter(({ ladderId }) => ladderId === null)) {
        const ends = [grant.endsAt, grant.revokedAt].filter((end) => end !== null);
        const range = {
          startsAt: Math.max(grant.startsAt, from),
          endsAt: ends.length === 0 ? null : Math.min(...ends),
        };
        const own = segments.filter(({ grantId }) => grantId === grant.id);
        const isNever = range.endsAt !== null && range.endsAt <= range.startsAt;
        const { quantity, productId } = grant;
        expect(own).toMatchObject(isNever ? [] : [{ ...range, quantity, productId, rank: null }]);
        expect(own).toHaveLength(isNever ? 0 : 1);
      }
    });
  });

  test('planned later is the end of the one planned earlier', () => {
    fc.assert(
      fc.property(arbitraryTimeline, fc.nat({ max: 20 }), (found, later) => {
        const at = found.from + later;
        expect(planTimeline(found, at)).toEqual(
          planTimeline(found, found.from)
            .filter(({ endsAt }) => endsAt === null || endsAt > at)
            .map((segment) => ({ ...segment, startsAt: Math.max(segment.startsAt, at) })),
        );
      }),
      { numRuns: RUNS },
    );
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
      const unpinned = grants.map((grant) => ({ ...grant, isPinned: false }));
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
        const newest = Math.max(...pins.map(({ startsAt }) => startsAt));
        const winner = found.grants.find(({ id }) => id === segment.grantId);
        expect(winner).toMatchObject({ isPinned: true, startsAt: newest });
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
