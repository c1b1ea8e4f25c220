import fc from 'fast-check';
import { expect, test } from 'vitest';
import { productsUrl } from '../../../urls.ts';
import { type ProductFilters, parseProductFilters, productKinds, productLifecycles } from './filters.ts';

const words = fc.string({ minLength: 1, unit: 'grapheme' });
const filters: fc.Arbitrary<ProductFilters> = fc
  .record({
    place: fc.oneof(fc.constant({}), fc.record({ after: words }), fc.record({ before: words })),
    rest: fc.record(
      {
        search: words,
        kind: fc.constantFrom(...productKinds),
        lifecycle: fc.constantFrom(...productLifecycles),
        columns: fc.subarray(['kind', 'lifecycle', 'held'], { minLength: 1 }),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ place, rest }) => ({ ...place, ...rest }));

test('every view of the products has an address that leads back to it', () => {
  fc.assert(
    fc.property(filters, (view) => {
      const url = new URL(productsUrl(view), 'http://console.test');
      expect(parseProductFilters(url.searchParams)).toEqual(view);
    }),
  );
});
