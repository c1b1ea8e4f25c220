import {
  arbitraryCalmHistory,
  arbitraryStep,
  type MemoryAnswer,
  type MemoryPool,
  type Moment,
  playHistory,
  prove,
  rankAt,
  rankOf,
  requestOf,
  settleInMemory,
  told,
} from '@member-console/testing/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimRequest, PlanRequest } from '../index.ts';
import { contains } from '../instant.ts';

/** Long enough after the last settlement for everything that is planned to begin and end. */
const AFTERWARDS = 24;

/** A pool with a history in a catalog that stands still, and the instant of the next settlement. */
const arbitraryPool = arbitraryCalmHistory.map((history) => {
  const { at, after } = playHistory(history).at(-1) as Moment;
  return { pool: withoutItems(after), at: at + 1 };
});

/** Asks what must not be refused. */
function asked(pool: MemoryPool, at: number, request: PlanRequest): MemoryPool {
  const { decision, pool: after } = settleInMemory(pool, at, request);
  if (decision.kind !== 'settled') throw new Error(`${request.kind} was refused: ${decision.kind}.`);
  return after;
}

const claims = arbitraryStep(['grant']).map((step) => (pool: MemoryPool, at: number): ClaimRequest => {
  const request = requestOf(step, pool, [], at);
  if (request?.kind !== 'grant') throw new Error('A step of another kind.');
  return request.claim;
});

describe('taking back', () => {
  test('a revocation undoes a grant, and a release a pin, as if they had not been', () => {
    const tiers = fc.constantFrom('public', 'standard', 'patron');
    const ends = fc.option(fc.integer({ min: 2, max: 12 }));
    prove(
      fc.tuple(arbitraryPool, claims, fc.boolean(), tiers, ends),
      ([{ pool, at }, claimOf, isPin, productId, lasts]) => {
        const claim = { ...claimOf(pool, at), source: 'manual' as const };
        const endsAt = lasts && at + lasts;
        const request: PlanRequest = isPin
          ? { kind: 'force', ids: ['new'], ladderId: 'wiki', productId, endsAt }
          : { kind: 'grant', ids: ['new'], claim: { ...claim, endsAt: endsAt && endsAt + 8 } };
        const given = asked(pool, at, request);
        const back = asked(given, at + 1, { kind: isPin ? 'release' : 'revoke', grantId: 'new' });
        expect(told(back, at + 1, at + AFTERWARDS)).toEqual(told(pool, at + 1, at + AFTERWARDS));
      },
      { share: 0.3 },
    );
  });

  test('an undo of the last request restores what was planned, plans and overrides, from its instant on', () => {
    const kinds = ['grant', 'revoke', 'force', 'release', 'startTrial', 'extend'] as const;
    const others = ['schedule', 'cancelScheduled', 'setOverride', 'clearOverride', 'undo'] as const;
    const ofTheCatalog = ['reapplyDefaults', 'repin'] as const;
    prove(
      fc.tuple(
        arbitraryCalmHistory,
        arbitraryStep([...kinds, ...others, ...ofTheCatalog]),
        fc.integer({ min: 1, max: 5 }),
      ),
      ([history, step, wait]) => {
        const last = playHistory(history).at(-1) as Moment;
        const [pool, at] = [withoutItems(last.after), last.at + 1];
        const request = requestOf(step, pool, last.kept, at);
        if (request === null) return;
        const { made, pool: changed } = settleInMemory(pool, at, request);
        if (made === null) return;
        const ids = Array.from({ length: 40 }, (_, index) => `again ${index}`);
        const answer = settleInMemory(changed, at + wait, { kind: 'undo', ids, made });
        const restored = answer.pool;
        expect(told(restored, at + wait, at + AFTERWARDS)).toEqual(told(pool, at + wait, at + AFTERWARDS));
        for (let later = at + wait; later < at + AFTERWARDS; later += 1) {
          expect(words(restored, later)).toEqual(words(pool, later));
        }
      },
      { share: 0.3 },
    );
  });
});

describe('a plan', () => {
  test('that is scheduled and called off is as if it had not been', () => {
    const products = fc.constantFrom('public', 'standard', 'patron');
    prove(
      fc.tuple(arbitraryPool, products, fc.integer({ min: 2, max: 10 })),
      ([{ pool, at }, productId, wait]) => {
        const asks = {
          kind: 'schedule',
          ids: ['later'],
          ladderId: 'wiki',
          productId,
          startsAt: at + wait,
        } as const;
        const { made, pool: planned } = settleInMemory(pool, at, asks);
        if (made === null) return;
        const ids = made.revoked.map((_, index) => `again ${index}`);
        const off = asked(planned, at + 1, { kind: 'cancelScheduled', grantId: 'later', made, ids });
        expect(told(off, at, at + AFTERWARDS)).toEqual(told(pool, at, at + AFTERWARDS));
      },
      { share: 0.2 },
    );
  });

  test('that is given longer is as if it had been given for as long from the beginning', () => {
    const length = fc.integer({ min: 2, max: 8 });
    prove(
      fc.tuple(arbitraryPool, claims, length, length),
      ([{ pool, at }, claimOf, short, more]) => {
        const claim = { ...claimOf(pool, at), source: 'manual' as const, startsAt: null };
        const endsAt = at + short + more;
        const request = (until: number) =>
          ({ kind: 'grant', ids: ['new'], claim: { ...claim, endsAt: until } }) as const;
        const extended = asked(asked(pool, at, request(at + short)), at + 1, {
          kind: 'extend',
          grantId: 'new',
          endsAt,
        });
        const given = asked(pool, at, request(endsAt));
        expect(told(extended, at, at + AFTERWARDS)).toEqual(told(given, at, at + AFTERWARDS));
      },
      { share: 0.2 },
    );
  });

  test('never falls because of one more grant, unless that is a forced one', () => {
    prove(
      fc.tuple(arbitraryPool, claims),
      ([{ pool, at }, claimOf]) => {
        const given = asked(pool, at, { kind: 'grant', ids: ['new'], claim: claimOf(pool, at) });
        for (const { id } of pool.catalog.ladders) {
          const fallen = instants(at).filter((later) => rankAt(given, id, later) < rankAt(pool, id, later));
          expect(fallen).toEqual([]);
        }
      },
      { share: 0.3 },
    );
  });

  test('comes out the same in whatever order independent grants are made', () => {
    const ahead = fc.integer({ min: 2, max: 8 });
    prove(
      fc.tuple(arbitraryPool, claims, claims, ahead, ahead),
      ([{ pool, at }, firstOf, secondOf, firstIn, secondIn]) => {
        const dated = (claim: ClaimRequest, startsAt: number): ClaimRequest => {
          const end = claim.endsAt && startsAt + (claim.endsAt - at) + 8;
          return { ...claim, startsAt, endsAt: end, sourceStartsAt: startsAt };
        };
        const grants = [
          { kind: 'grant', ids: ['a'], claim: dated(firstOf(pool, at), at + firstIn) },
          { kind: 'grant', ids: ['b'], claim: dated(secondOf(pool, at), at + secondIn) },
        ] as const satisfies PlanRequest[];
        const there = asked(asked(pool, at, grants[0]), at + 1, grants[1]);
        const back = asked(asked(pool, at, grants[1]), at + 1, grants[0]);
        expect(told(back, at, at + AFTERWARDS)).toEqual(told(there, at, at + AFTERWARDS));
      },
      { share: 0.2 },
    );
  });
});

describe('a trial', () => {
  const trials = fc.record({
    productId: fc.constantFrom('standard', 'patron'),
    lasts: fc.integer({ min: 1, max: 10 }),
    source: fc.constantFrom<ClaimRequest['source']>('subscription', 'purchase'),
  });

  test('over a paid plan returns to it, and to everything else that was planned', () => {
    prove(
      fc.tuple(arbitraryPool, claims, trials),
      ([{ pool, at }, claimOf, { productId, lasts, source }]) => {
        const claim = { ...claimOf(pool, at), source, endsAt: null, startsAt: null, ladderId: 'wiki' };
        const bought = { ...claim, productId: 'standard', setVersionId: null };
        const paid = asked(pool, at, { kind: 'grant', ids: ['paid'], claim: bought });
        const answer = tried(paid, at + 1, productId, lasts);
        if (answer.decision.kind !== 'settled') {
          expect(answer.decision.kind).toBe('trialBelowCurrentPlan');
          expect(rankAt(paid, 'wiki', at + 1)).toBeGreaterThanOrEqual(rankOf(pool, productId));
          return;
        }
        const end = at + 1 + lasts;
        expect(told(answer.pool, end, end + AFTERWARDS)).toEqual(told(paid, end, end + AFTERWARDS));
        const fallen = instants(at + 1).filter(
          (later) => rankAt(answer.pool, 'wiki', later) < rankAt(paid, 'wiki', later),
        );
        expect(fallen).toEqual([]);
      },
      { share: 0.3 },
    );
  });

  test('that is refused leaves the one trial to be had', () => {
    prove(
      fc.tuple(arbitraryPool, trials),
      ([{ pool, at }, { productId, lasts }]) => {
        const first = tried(pool, at, productId, lasts);
        if (first.decision.kind === 'settled') {
          expect(first.pool.grants.filter(({ source }) => source === 'trial').length).toBeGreaterThan(0);
          const second = settleInMemory(first.pool, at + 1, trialOf('again', productId, at + 9, false));
          expect(second.decision.kind).toBe('trialUsed');
        } else {
          expect(first.pool).toBe(pool);
        }
      },
      { share: 0.1 },
    );
  });
});

function trialOf(id: string, productId: string, endsAt: number, isRepeatAllowed: boolean): PlanRequest {
  const rest = { setVersionId: null, isRepeatAllowed, afterwards: null };
  return { kind: 'startTrial', ids: [id], ladderId: 'wiki', productId, endsAt, ...rest };
}

function tried(pool: MemoryPool, at: number, productId: string, lasts: number): MemoryAnswer {
  return settleInMemory(pool, at, trialOf('trial', productId, at + lasts, true));
}

/** Nothing is in use: whoever may not give up what is in use is another story. */
function withoutItems(pool: MemoryPool): MemoryPool {
  return { ...pool, items: [], cases: [] };
}

function instants(from: number): readonly number[] {
  return Array.from({ length: AFTERWARDS }, (_, index) => from + index);
}

/** What overrides say of each resource at an instant. */
function words({ overrides }: MemoryPool, at: number) {
  return overrides
    .filter((one) => contains(one, at) && (one.revokedAt === null || at < one.revokedAt))
    .map(({ resourceId, value }) => ({ resourceId, value }))
    .toSorted((a, b) => (a.resourceId < b.resourceId ? -1 : 1));
}
