import {
  type StripeSync,
  selectPayingCounts,
  selectStripeSyncs,
  stripeSyncOf,
} from '@member-console/domain/billing';
import type { StripeThing } from '@member-console/domain/catalog';
import DataLoader from 'dataloader';
import type { Rooms } from '../rooms.ts';

/** What operators see of money. Ask who looks first. */
export interface BillingLoaders {
  readonly productSync: DataLoader<string, StripeSync>;
  readonly priceSync: DataLoader<string, StripeSync>;
  /** Subscriptions that pay a price now. */
  readonly payingCount: DataLoader<string, number>;
}

export function createBillingLoaders({ database }: Rooms): BillingLoaders {
  const syncs = (thing: StripeThing) =>
    new DataLoader<string, StripeSync>(async (ids) => {
      const rows = new Map((await selectStripeSyncs(database, thing, ids)).map((row) => [row.id, row]));
      return ids.map((id) => {
        const row = rows.get(id);
        return row === undefined ? new Error(`${thing} ${id} was not looked up.`) : stripeSyncOf(row);
      });
    });
  return {
    productSync: syncs('product'),
    priceSync: syncs('price'),
    payingCount: new DataLoader(async (ids) => {
      const counts = await selectPayingCounts(database, ids);
      return ids.map((id) => counts.get(id) ?? 0);
    }),
  };
}
