import { decimalOf } from '../../kernel/index.ts';
import type { FoundPrice, FoundProduct } from '../ports/index.ts';
import type { PriceOut, ProductOut } from './catalogSyncStore.ts';
import type { DifferenceField, StripeDifference } from './stripeSync.ts';

const GONE: readonly StripeDifference[] = [{ field: 'existence', ours: 'true', theirs: 'false' }];

/** What of a product stands otherwise in Stripe. `found` null: it is not there any more. */
export function productDifferences(
  ours: ProductOut,
  found: FoundProduct | null,
): readonly StripeDifference[] {
  if (found === null) return GONE;
  return differing([
    ['active', ours.lifecycle === 'published', found.isActive],
    ['name', ours.name, found.name],
    ['description', ours.description, found.description],
  ]);
}

/** What of a price stands otherwise in Stripe. Amounts are compared to the unit, and told as people write them. */
export function priceDifferences(ours: PriceOut, found: FoundPrice | null): readonly StripeDifference[] {
  if (found === null) return GONE;
  const { amountMinor, currency } = found;
  return differing([
    ['active', ours.retiredAt === null, found.isActive],
    ['product', ours.stripeProduct ?? '', found.stripeProduct],
    ['currency', ours.currency, currency],
    ['amount', decimalOf(ours), amountMinor === null ? '' : decimalOf({ amountMinor, currency })],
    ['interval', often(ours.interval, ours.intervalCount), often(found.interval, found.intervalCount)],
    ['taxBehavior', ours.taxBehavior, found.taxBehavior],
  ]);
}

/** `3 month`; nothing for what is paid once. */
function often(interval: string | null, count: number): string {
  return interval === null ? '' : `${count} ${interval}`;
}

function differing(
  pairs: readonly (readonly [DifferenceField, string | boolean, string | boolean])[],
): readonly StripeDifference[] {
  return pairs.flatMap(([field, ours, theirs]) =>
    ours === theirs ? [] : [{ field, ours: String(ours), theirs: String(theirs) }],
  );
}
