import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlainText, lengthOf, newId, plainTextOf, requestKey, SYSTEM, toJson } from './index.ts';

describe('text that can be shown', () => {
  test.each(['Ada', '李', '👩‍👩‍👧', 'می‌خواهم', 'é', "O'Brien", '!'])('is %j', (text) => {
    expect(isPlainText(text)).toBe(true);
  });

  test.each(['', ' ', '\u200d', '\u0301', 'a\nb', 'a\u0000', '\u2028a', '\u202Ea', '\u2066a', 'a\ud800'])(
    'is not %j',
    (text) => {
      expect(isPlainText(text)).toBe(false);
    },
  );

  test('can be made of any text, as long as that shows anything, and fits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 1, max: 30 }),
        (text, length) => {
          const plain = plainTextOf(text, length);
          expect(plain === '' || (lengthOf(plain) <= length && plain === plain.trim())).toBe(true);
          expect(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(plain)).toBe(false);
          if (isPlainText(text.trim()) && lengthOf(text.trim()) <= length) expect(plain).not.toBe('');
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('an id', () => {
  test('is a UUIDv7: it tells its time and is never given twice', () => {
    const ids = Array.from({ length: 1_000 }, newId);
    expect(
      ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toEqual([]);
    expect(new Set(ids).size).toBe(1_000);
    const milliseconds = Number.parseInt((ids[0] ?? '').replaceAll('-', '').slice(0, 12), 16);
    expect(Math.abs(Date.now() - milliseconds)).toBeLessThan(5_000);
  });
});

describe('a request key', () => {
  const member = { kind: 'member', personId: newId(), requestId: null } as const;

  test('tells inputs, commands and principals apart, and nothing else', () => {
    const of = (...rest: [typeof member | typeof SYSTEM, string, unknown]) =>
      requestKey(rest[0], rest[1], 'k', rest[2]);
    expect(of(member, 'grant', { amount: 1n })).toEqual(of({ ...member }, 'grant', { amount: 1n }));
    expect(of(member, 'grant', { amount: 2n })?.inputHash).not.toBe(
      of(member, 'grant', { amount: 1n })?.inputHash,
    );
    expect(of(SYSTEM, 'grant', {})?.principal).not.toBe(of(member, 'grant', {})?.principal);
    expect(requestKey(member, 'grant', null, {})).toBeNull();
  });

  test('is made of JSON in which amounts are digits', () => {
    expect(toJson({ huge: 9_007_199_254_740_993n, none: undefined })).toBe('{"huge":"9007199254740993"}');
  });
});
