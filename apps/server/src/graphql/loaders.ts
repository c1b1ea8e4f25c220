import {
  type LadderView,
  type OfferedProduct,
  selectLadders,
  selectProducts,
} from '@member-console/domain/catalog';
import { type OrganizationOverview, organizationOverviews } from '@member-console/domain/entitlements';
import type { Viewer } from '@member-console/domain/identity';
import DataLoader from 'dataloader';
import type { Rooms } from '../rooms.ts';

/** Batches what a list would otherwise ask one by one. Made anew for each request, so nothing leaks between viewers. */
export interface Loaders {
  /** Null: absent, or not for this viewer. */
  readonly overview: DataLoader<string, OrganizationOverview | null>;
  readonly ladder: DataLoader<string, LadderView | null>;
  readonly product: DataLoader<string, OfferedProduct | null>;
}

export function createLoaders(rooms: Rooms, viewer: () => Promise<Viewer | null>): Loaders {
  const { database } = rooms;
  return {
    overview: new DataLoader(async (ids) => {
      const person = await viewer();
      const found = person ? await organizationOverviews(rooms, person, { by: 'ids', ids }) : [];
      return inOrder(ids, found);
    }),
    ladder: new DataLoader(async (ids) => inOrder(ids, await selectLadders(database, ids))),
    product: new DataLoader(async (ids) => inOrder(ids, await selectProducts(database, ids))),
  };
}

function inOrder<T extends { readonly id: string }>(
  ids: readonly string[],
  found: readonly T[],
): readonly (T | null)[] {
  const byId = new Map(found.map((item) => [item.id, item]));
  return ids.map((id) => byId.get(id) ?? null);
}
