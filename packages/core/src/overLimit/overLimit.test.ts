import {
  arbitraryHistory,
  createStory,
  type Moment,
  planRequest,
  playHistory,
  prove,
  type Story,
  settleInMemory,
} from '@member-console/testing/core';
import { describe, expect, test } from 'vitest';
import { entitlementsOn, inOrderOfKeeping } from '../index.ts';

/** Ten sites on a plan for sixteen that ends on day 10; the free plan is for one. */
function story(policy: 'choose' | 'grace' | 'freeze' | 'block', sites = 10): Story {
  const told = createStory({ policy, grace: 14 });
  told.tell(1, planRequest('gift', 'standard', { endsAt: 10 }));
  for (let day = 1; day <= sites; day += 1) told.use(`site ${day}`, day);
  return told;
}
const named = (...numbers: readonly number[]) => numbers.map((number) => `site ${number}`);
const openCase = ({ pool }: Story) => pool.cases.find(({ resolvedAt }) => resolvedAt === null);

describe('more in use than a plan allows', () => {
  test('waits for the member to choose; at the deadline the oldest stay, and nothing is deleted', () => {
    const told = story('choose');
    told.tell(10, null);
    expect(openCase(told)).toMatchObject({
      limit: 1n,
      used: 10n,
      openedAt: 10,
      deadline: 24,
      policy: 'choose',
    });
    told.tell(23, null);
    expect(told.frozen()).toEqual([]);
    told.tell(24, null);
    expect(told.frozen()).toEqual(named(2, 3, 4, 5, 6, 7, 8, 9, 10));
    expect(told.pool.items).toHaveLength(10);
  });

  test('leaves active what the member chose, in that order, and another choice changes it', () => {
    const told = story('choose', 3);
    told.tell(10, null);
    told.keep('site 3', 'site 1');
    told.tell(24, null);
    expect(told.frozen()).toEqual(named(1, 2));
    told.keep('site 2');
    told.tell(30, null);
    expect(told.frozen()).toEqual(named(1, 3));
  });

  test('thaws as far as a raise goes, and all of it when everything fits', () => {
    const told = story('choose');
    told.tell(10, null);
    told.tell(24, null);
    told.tell(25, planRequest('seats', 'seat', { ladderId: null, quantity: 2 }));
    expect(told.frozen()).toEqual(named(6, 7, 8, 9, 10));
    expect(openCase(told)).toMatchObject({ limit: 5n, deadline: 24 });
    told.tell(26, planRequest('again', 'standard'));
    expect(told.frozen()).toEqual([]);
    expect(told.pool.cases).toMatchObject([{ resolvedAt: 26 }]);
  });

  test('keeps its deadline when the plan drops further', () => {
    const told = story('choose');
    told.tell(2, planRequest('seats', 'seat', { ladderId: null, quantity: 2 }));
    told.tell(10, null);
    expect(openCase(told)).toMatchObject({ limit: 5n, deadline: 24 });
    told.tell(20, { kind: 'revoke', grantId: 'seats' });
    expect(openCase(told)).toMatchObject({ limit: 1n, deadline: 24 });
    expect(told.pool.cases).toHaveLength(1);
  });

  test('is frozen at once where the policy says so', () => {
    const told = story('freeze', 2);
    told.tell(10, null);
    expect(told.frozen()).toEqual(named(2));
  });

  test('is given grace where nobody is asked to choose', () => {
    const told = story('grace', 2);
    told.tell(10, null);
    expect(told.frozen()).toEqual([]);
    told.tell(24, null);
    expect(told.frozen()).toEqual(named(2));
  });

  test('stops people where the policy says so, but not time', () => {
    const told = story('block', 2);
    expect(told.ask(5, { kind: 'revoke', grantId: 'gift' })).toEqual({
      kind: 'wouldExceedLimit',
      resourceId: 'sites',
      limit: 1n,
      used: 2n,
    });
    told.tell(10, null);
    expect(openCase(told)).toMatchObject({ policy: 'block', deadline: 24 });
    told.tell(12, planRequest('patron', 'public'));
    told.tell(24, null);
    expect(told.frozen()).toEqual(named(2));
  });

  test('is decided by the last word of an override too', () => {
    const told = story('freeze', 3);
    const override = { id: 'less', resourceId: 'sites', startsAt: null, endsAt: 8 };
    told.tell(4, { kind: 'setOverride', override: { ...override, value: { kind: 'limit', limit: 2n } } });
    expect(told.frozen()).toEqual(named(3));
    told.tell(8, null);
    expect(told.frozen()).toEqual([]);
  });
});

describe('in every history', () => {
  const holds = (law: (moment: Moment) => void) =>
    prove(
      arbitraryHistory,
      (history) => {
        for (const moment of playHistory(history)) if (moment.decision.kind === 'settled') law(moment);
      },
      { share: 0.2 },
    );
  const limitAfter = ({ at, after: { catalog, provisions, grants, overrides } }: Moment) => {
    const facts = { grants, overrides, resources: catalog.resources, rules: catalog.rules };
    const sites = entitlementsOn(provisions, facts, at).find(({ resourceId }) => resourceId === 'sites');
    return sites?.value.kind === 'limit' ? sites.value.limit : 0n;
  };

  test('a case is open exactly while more is in use than is allowed; its deadline never moves; nothing vanishes', () => {
    holds((moment) => {
      const { before, after } = moment;
      const limit = limitAfter(moment);
      const open = after.cases.filter(({ resolvedAt }) => resolvedAt === null);
      const used = BigInt(after.items.length);
      const isOver = limit !== null && used > limit;
      expect(open.map(({ limit: allowed, used: counted }) => [allowed, counted])).toEqual(
        isOver ? [[limit, used]] : [],
      );
      const moved = before.cases.filter(
        ({ id, deadline }) => after.cases.find((one) => one.id === id)?.deadline !== deadline,
      );
      expect(moved).toEqual([]);
      expect(after.items.map(({ id }) => id)).toEqual(before.items.map(({ id }) => id));
    });
  });

  test('nothing is frozen before its deadline; from then on exactly what fits stays, in the order of keeping', () => {
    holds((moment) => {
      const { at, before, after } = moment;
      const [open] = after.cases.filter(({ resolvedAt }) => resolvedAt === null);
      const frozen = after.items.filter(({ isFrozen }) => isFrozen).map(({ id }) => id);
      if (open === undefined) {
        expect(frozen).toEqual([]);
      } else if (at < open.deadline) {
        const was = before.items.filter(({ isFrozen }) => isFrozen).map(({ id }) => id);
        expect(frozen.filter((id) => !was.includes(id))).toEqual([]);
      } else {
        const order = inOrderOfKeeping(after.items).map(({ id }) => id);
        expect(frozen.toSorted()).toEqual(order.slice(Number(open.limit)).toSorted());
      }
    });
  });

  test('nobody gives up what is in use where the policy blocks it: only time, the catalog and Stripe do', () => {
    const openAt = (of: Moment['after']) => of.cases.find(({ resolvedAt }) => resolvedAt === null);
    holds(({ at, before, after, request }) => {
      const open = openAt(after);
      if (open?.policy !== 'block' || request === null || request.kind === 'snapshot') return;
      const anyway = openAt(settleInMemory(before, at, null).pool);
      expect(anyway).toBeDefined();
      expect(open.limit).toBeGreaterThanOrEqual(anyway?.limit ?? 0n);
    });
  });
});
