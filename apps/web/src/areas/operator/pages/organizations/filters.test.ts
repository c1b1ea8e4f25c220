import fc from 'fast-check';
import { expect, test } from 'vitest';
import { organizationsUrl } from '../../urls.ts';
import { type OrganizationFilters, parseOrganizationFilters } from './filters.ts';

const words = fc.string({ minLength: 1, unit: 'grapheme' });

const filters: fc.Arbitrary<OrganizationFilters> = fc
  .record({
    place: fc.oneof(fc.constant({}), fc.record({ after: words }), fc.record({ before: words })),
    rest: fc.record(
      {
        search: words,
        type: words,
        plan: words,
        state: fc.constantFrom('active', 'suspended', 'over-limit'),
        columns: fc.array(fc.constantFrom('type', 'plan', 'state', 'created'), { minLength: 1 }),
        order: fc.constantFrom('NEWEST', 'OLDEST', 'NAME'),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ place, rest }) => ({ ...place, ...rest }));

test('every view of the organizations has an address that leads back to it', () => {
  fc.assert(
    fc.property(filters, (view) => {
      const url = new URL(organizationsUrl(view), 'http://console.test');
      expect(parseOrganizationFilters(url.searchParams)).toEqual(view);
    }),
  );
});
