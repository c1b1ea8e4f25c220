import { expect, test } from 'vitest';
import { interleave } from './interleave.ts';
import { spreadOf } from './statistics.ts';

test('a spread names the middle, the middle half and the ends', () => {
  expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ median: 3, quarter: 2, threeQuarters: 4, least: 1, most: 5 });
  expect(spreadOf([4, 1, 2, 3]).median).toBe(2.5);
  expect(spreadOf([7])).toEqual({ median: 7, quarter: 7, threeQuarters: 7, least: 7, most: 7 });
});

test('there is no middle of nothing', () => {
  expect(() => spreadOf([])).toThrow('nothing');
});

test('sides take turns, after a round that is not kept', async () => {
  const order: string[] = [];
  const samples = await interleave(['a', 'b'], 3, async (side, isWarmUp) =>
    order.push(isWarmUp ? `(${side})` : side),
  );
  expect(order.join(' ')).toBe('(a) (b) a b b a a b');
  expect([...samples.values()]).toEqual([
    [3, 6, 7],
    [4, 5, 8],
  ]);
});
