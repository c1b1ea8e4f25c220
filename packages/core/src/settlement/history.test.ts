import {
  arbitraryHistory,
  factsFor,
  frozen,
  type History,
  type MemoryPool,
  type Moment,
  mixOfHistories,
  naiveHistory,
  playHistory,
  prove,
  settleInMemory,
  writtenHistory,
} from '@member-console/testing/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, isStale, type StoredSegment, type Transition } from '../index.ts';

/** Long enough after the last settlement for everything that is planned to begin and end. */
const AFTERWARDS = 16;

const holds = (law: (moments: readonly Moment[]) => void, share: number) =>
  prove(arbitraryHistory, (history: History) => law(playHistory(history)), { share });

describe('the history of a pool', () => {
  test('is proved on histories in which much happens at once', async ({ annotate }) => {
    const mix = mixOfHistories(fc.sample(arbitraryHistory, { numRuns: 1_000, seed: 1 }).map(playHistory));
    await annotate(JSON.stringify(mix, null, 1));
    expect(mix['three or more grants alive together on one ladder']).toBeGreaterThan(0.5);
    const mayBeRare = ['something frozen', 'something over its limit'];
    const rare = Object.entries(mix).filter(
      ([trait, share]) => share < (mayBeRare.includes(trait) ? 0.05 : 0.1),
    );
    expect(rare).toEqual([]);
  });

  test('equals the plan of all its grants from the beginning, the catalog as it stood', () => {
    holds((moments) => {
      const { at, after } = moments.at(-1) as Moment;
      expect(writtenHistory(after, at + AFTERWARDS)).toEqual(naiveHistory(moments, at + AFTERWARDS));
    }, 0.25);
  });

  test('has one transition for each change of who wins, in order of time, each from where the last one led', () => {
    holds((moments) => {
      const { after } = moments.at(-1) as Moment;
      for (const { id } of after.catalog.ladders) {
        const own = after.transitions.filter(({ ladderId }) => ladderId === id);
        const changes = own.filter(({ kind }) => kind !== 'extend');
        expect(changes.map(facing)).toEqual(changesIn(after, id));
        const chain = own.slice(1).filter((next, index) => {
          const last = own[index] as Transition;
          return last.effectiveAt >= next.effectiveAt || last.to?.grantId !== next.from?.grantId;
        });
        expect(chain).toEqual([]);
        const isInOneOrder = after.catalog.ladders.every(({ version }) => version === 1n);
        const misnamed = own.filter((one) => isInOneOrder && one.kind !== naiveKind(after, one));
        expect(misnamed).toEqual([]);
      }
    }, 0.25);
  });

  test('never changes what is past', () => {
    holds((moments) => {
      for (const { at, before, after } of moments) {
        expect(writtenHistory(after, at)).toEqual(writtenHistory(before, at));
        const kept = after.transitions.slice(0, before.transitions.length);
        expect(kept.every((transition, index) => transition === before.transitions[index])).toBe(true);
      }
    }, 0.1);
  });

  test('settled again says the same, and needs no settling while the catalog stands still', () => {
    holds((moments) => {
      const { at, after } = moments.at(-1) as Moment;
      if (after.settledAt !== at) return;
      const later = at + 1;
      expect(isStale(factsFor(after, later, null), later)).toBe(false);
      const again = settleInMemory(after, later, null).pool;
      expect(rowsOf(again)).toEqual(rowsOf(after));
      expect(again.transitions.slice(after.transitions.length).filter(isOwn)).toEqual([]);
      expect(again.grants).toEqual(after.grants);
    }, 0.2);
  });

  test('is the same whether every boundary was settled, or only the last', () => {
    prove(
      fc.tuple(
        arbitraryHistory,
        fc.uniqueArray(fc.integer({ min: 1, max: AFTERWARDS - 1 }), { maxLength: 4 }),
      ),
      ([history, waits]) => {
        const { at: from, after } = playHistory(history).at(-1) as Moment;
        const end = from + 1 + AFTERWARDS;
        // What the catalog has changed is settled first; a deadline depends on when its excess is found.
        const current = settleInMemory(after, from + 1, null).pool;
        const calm: MemoryPool = { ...current, items: [], cases: [] };
        const stops = [...waits.map((wait) => from + 1 + wait).toSorted((a, b) => a - b), end];
        const stepwise = stops.reduce((pool, at) => settleInMemory(pool, at, null).pool, calm);
        const atOnce = settleInMemory(calm, end, null).pool;
        expect(rowsOf(stepwise)).toEqual(rowsOf(atOnce));
        expect(stepwise.transitions).toEqual(atOnce.transitions);
      },
      { share: 0.2 },
    );
  });
});

describe('a decision', () => {
  test('depends on nothing but what it is given, and writes to nothing', () => {
    holds((moments) => {
      const { at, before, request } = moments.at(-1) as Moment;
      const facts = factsFor(before, at, request);
      const copy = structuredClone({ facts, request });
      const first = decide(frozen(facts), frozen(request), at);
      expect(decide(copy.facts, copy.request, at)).toEqual(first);
    }, 0.1);
  });
});

/** The rows without their ids: future ones are written anew by every settlement. */
function rowsOf({ provisions }: MemoryPool): readonly StoredSegment[] {
  const key = ({ ladderId, startsAt, grantId }: StoredSegment) => `${ladderId} ${startsAt} ${grantId}`;
  return provisions.map((row) => ({ ...row, id: '' })).toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function facing({ from, to, effectiveAt }: Transition) {
  return { from: from?.grantId ?? null, to: to?.grantId ?? null, effectiveAt };
}

/** Every settled instant at which the rows of a ladder change what they give, and from whom to whom. */
function changesIn({ provisions, settledAt }: MemoryPool, ladderId: string) {
  const rows = provisions.filter((row) => row.ladderId === ladderId);
  const instants = rows.flatMap(({ startsAt, endsAt }) =>
    endsAt === null ? [startsAt] : [startsAt, endsAt],
  );
  return [...new Set(instants)]
    .filter((at) => at <= (settledAt ?? -1))
    .toSorted((a, b) => a - b)
    .flatMap((at) => {
      const from = rows.find(({ endsAt }) => endsAt === at);
      const to = rows.find(({ startsAt }) => startsAt === at);
      const gives = (row?: StoredSegment) =>
        row && [row.grantId, row.productId, row.setVersionId, row.quantity].join();
      return gives(from) === gives(to)
        ? []
        : [{ from: from?.grantId ?? null, to: to?.grantId ?? null, effectiveAt: at }];
    });
}

/** What a transition is, in the words of the design; a ladder that changed its order has words of its own. */
function naiveKind({ grants }: MemoryPool, { from, to, effectiveAt, kind }: Transition): Transition['kind'] {
  if (from === null) return 'initiate';
  if (to === null) return 'end';
  const grant = (id: string) => grants.find((one) => one.id === id);
  const { endsAt = null, revokedAt = null } = grant(from.grantId) ?? {};
  const hasLapsed = Math.min(endsAt ?? Infinity, revokedAt ?? Infinity) <= effectiveAt;
  if (hasLapsed && (grant(to.grantId)?.startsAt ?? Infinity) < effectiveAt) return 'reapply';
  if (from.rank !== to.rank) return from.rank < to.rank ? 'upgrade' : 'downgrade';
  return kind === 'extend' && from.grantId === to.grantId ? 'extend' : 'change';
}

function isOwn({ cause }: Transition): boolean {
  return cause === 'settlement';
}
