import {
  arbitraryCalmHistory,
  type MemoryPool,
  type Moment,
  playHistory,
  prove,
  published,
  reconfigured,
  settleInMemory,
  told,
} from '@member-console/testing/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanRequest } from '../index.ts';

/** Long enough after the last settlement for everything that is planned to begin and end. */
const AFTERWARDS = 24;
const IDS = Array.from({ length: 40 }, (_, index) => `copy ${index}`);

/** A pool with a history, everything in its first version, and the instant of the next settlement. */
const arbitraryPool = arbitraryCalmHistory.map((history) => {
  const { at, after } = playHistory(history).at(-1) as Moment;
  return { pool: { ...after, items: [], cases: [] } satisfies MemoryPool, at: at + 1 };
});

function asked(pool: MemoryPool, at: number, request: PlanRequest | null): MemoryPool {
  const { decision, pool: after } = settleInMemory(pool, at, request);
  if (decision.kind !== 'settled') throw new Error(`Refused: ${decision.kind}.`);
  return after;
}

describe('what is done for everyone', () => {
  test('publishing a set moves versions and nothing else; paid claims follow when it says so', () => {
    const products = fc.constantFrom('public', 'standard', 'patron', 'room', 'seat', 'hours');
    prove(
      fc.tuple(arbitraryPool, products, fc.constantFrom('now', 'atPeriodEnd', 'never')),
      ([{ pool: before, at }, productId, paid]) => {
        const [older, newer] = [`${productId}@1`, `${productId}@2`];
        const pool = asked({ ...before, catalog: published(before.catalog, productId) }, at, null);
        const request = {
          kind: 'repin',
          ids: IDS,
          fromVersionIds: [older],
          toVersionId: newer,
          paid,
        } as const;
        const moved = asked(pool, at + 1, request);
        const plain = (of: MemoryPool) =>
          told(of, at + 1, at + AFTERWARDS).map((line) => line.replaceAll(/@\d/g, ''));
        expect(plain(moved)).toEqual(plain(pool));
        const left = told(moved, at + 1, at + AFTERWARDS).flatMap((line) =>
          line
            .split('; ')
            .filter((one) => one.endsWith(older) && !(paid !== 'now' && /subscription|purchase/.test(one))),
        );
        expect(left).toEqual([]);
      },
      { share: 0.2 },
    );
  });

  test('applying the defaults again gives each configured default once, and twice is once', () => {
    prove(
      fc.tuple(arbitraryPool, fc.boolean()),
      ([{ pool: before, at }, isOther]) => {
        const pool = { ...before, catalog: isOther ? reconfigured(before.catalog) : before.catalog };
        const { defaults } = pool.catalog;
        const once = asked(pool, at, { kind: 'reapplyDefaults', ids: IDS.slice(0, 10), defaults });
        const live = once.grants.filter(
          ({ source, revokedAt }) => source === 'default' && revokedAt === null,
        );
        expect(live).toHaveLength(defaults.length);
        expect(new Set(live.map(({ defaultGrantId }) => defaultGrantId))).toEqual(
          new Set(defaults.map(({ id }) => id)),
        );
        const twice = asked(once, at + 1, { kind: 'reapplyDefaults', ids: IDS.slice(10), defaults });
        expect(twice.grants).toEqual(once.grants);
        expect(told(twice, 0, at + AFTERWARDS)).toEqual(told(once, 0, at + AFTERWARDS));
      },
      { share: 0.2 },
    );
  });
});
