import type { StripeThing } from '../../catalog/index.ts';
import { selectInstallationTime } from '../clockStore.ts';
import { finishEventsOf } from '../inbox/inboxStore.ts';
import type { BillingRooms } from '../rooms.ts';
import { recordDrift, selectMapped, selectPriceOut, selectProductOut } from './catalogSyncStore.ts';
import { priceDifferences, productDifferences } from './differences.ts';
import { type StripeDifference, type SyncRow, stripeSyncOf } from './stripeSync.ts';

/**
 * Compares what stands in Stripe with ours, and notes or forgets what differs. What Stripe is still to be told of is not
 * compared, nor is what is none of ours.
 *
 * @throws StripeUnavailable when nobody knows what stands there.
 */
export async function checkCatalogDrift(
  { database, stripe }: BillingRooms,
  { kind, stripeId }: { readonly kind: StripeThing; readonly stripeId: string },
): Promise<'same' | 'drifted' | 'notCompared'> {
  const since = await selectInstallationTime(database);
  const found = await compareThing({ database, stripe }, { kind, stripeId });
  await finishEventsOf(database, stripeId, since);
  return found;
}

async function compareThing(
  { database, stripe }: BillingRooms,
  { kind, stripeId }: { readonly kind: StripeThing; readonly stripeId: string },
): Promise<'same' | 'drifted' | 'notCompared'> {
  const id = await selectMapped(database, kind, stripeId);
  if (id === null) return 'notCompared';
  const compare = async <Ours extends SyncRow & { readonly id: string }>(
    ours: Ours | null,
    differences: (ours: Ours) => Promise<readonly StripeDifference[]>,
  ) => {
    const { state } = ours === null ? { state: 'pending' } : stripeSyncOf(ours);
    if (ours === null || state === 'pending' || state === 'failed') return 'notCompared';
    const drift = await differences(ours);
    await recordDrift(database, kind, ours, drift);
    return drift.length === 0 ? 'same' : 'drifted';
  };
  return kind === 'product'
    ? compare(await selectProductOut(database, id), async (ours) =>
        productDifferences(ours, await stripe.fetchProduct(stripeId)),
      )
    : compare(await selectPriceOut(database, id), async (ours) =>
        priceDifferences(ours, await stripe.fetchPrice(stripeId)),
      );
}
