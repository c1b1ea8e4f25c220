import { expect, it } from 'vitest';
import { createRequestBudget } from './requestBudget.ts';

it('lets a fifth of a minute’s requests come at once, then as they come back, to each caller by itself', () => {
  let at = 0;
  const budget = createRequestBudget(60, () => at);
  const spend = (times: number) => Array.from({ length: times }, () => budget.spend('one').isAllowed);
  expect(spend(13)).toEqual([...Array.from({ length: 12 }, () => true), false]);
  expect(budget.spend('one')).toEqual({ isAllowed: false, remaining: 0, seconds: 1 });
  expect(budget.spend('another')).toEqual({ isAllowed: true, remaining: 11, seconds: 0 });
  at += 2000;
  expect(spend(3)).toEqual([true, true, false]);
  at += 3_600_000;
  expect(budget.spend('one').remaining).toBe(11);
});

it('forgets who has been quiet, and nobody who has not', () => {
  let at = 0;
  const budget = createRequestBudget(60, () => at);
  for (let caller = 0; caller < 20_000; caller += 1) budget.spend(`quiet ${caller}`);
  at += 30_000;
  for (let times = 0; times < 12; times += 1) budget.spend('quiet 0');
  budget.spend('new');
  expect(budget.spend('quiet 0').isAllowed).toBe(false);
});
