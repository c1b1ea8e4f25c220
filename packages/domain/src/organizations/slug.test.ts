import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distinctSlug, slugFrom } from './index.ts';

/** The database's own rule. */
const SLUG = /^(?=.{2,60}$)[a-z0-9](-?[a-z0-9])*$/;

describe('a slug', () => {
  test('fits the database whatever the name, and so does its distinct form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 70 }), (name) => {
        expect(slugFrom(name)).toMatch(SLUG);
        expect(distinctSlug(slugFrom(name))).toMatch(SLUG);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['Ada Lovelace', 'ada-lovelace'],
    ['  Élodie  Müller-Straßer ', 'elodie-muller-stra-er'],
    ['ＦＵＬＬ width', 'full-width'],
    ['--- a --- b ---', 'a-b'],
    ['a', 'member'],
    ['🌱', 'member'],
    ['', 'member'],
    [`${'x'.repeat(39)} y`, 'x'.repeat(39)],
  ])('of %j is %s', (name, slug) => {
    expect(slugFrom(name)).toBe(slug);
  });
});
