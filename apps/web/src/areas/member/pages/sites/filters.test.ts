import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sitesUrl } from '../../urls.ts';
import { parseSiteFilters, type SiteFilters } from './filters.ts';

const words = fc.string({ minLength: 1, unit: 'grapheme' });

const filters: fc.Arbitrary<SiteFilters> = fc
  .record({
    place: fc.oneof(fc.constant({}), fc.record({ after: words }), fc.record({ before: words })),
    rest: fc.record(
      { state: fc.constantFrom('PENDING', 'ACTIVE', 'ARCHIVED'), archive: words },
      { requiredKeys: [] },
    ),
  })
  .map(({ place, rest }) => ({ ...place, ...rest }));

test('every view of the sites has an address that leads back to it', () => {
  fc.assert(
    fc.property(filters, (view) => {
      const url = new URL(sitesUrl(view), 'http://console.test');
      expect(parseSiteFilters(url.searchParams)).toEqual(view);
    }),
  );
});

test('an address that makes no sense shows all sites from the beginning', () => {
  expect(parseSiteFilters(new URLSearchParams('state=lost&after=a&before=b&archive='))).toEqual({});
});
