import {
  type CatalogLadder,
  type CatalogProduct,
  type CatalogResource,
  type DefaultGrantView,
  type EntitlementSetView,
  type ResourceUse,
  type SetVersionView,
  selectCatalogLadders,
  selectCatalogProductsByIds,
  selectCatalogResources,
  selectDefaultCounts,
  selectDefaultGrants,
  selectLiveGrants,
  selectProductsOfSets,
  selectResourceUses,
  selectSets,
  selectSetVersions,
} from '@member-console/domain/catalog';
import { type CampaignView, findCampaigns } from '@member-console/domain/entitlements';
import type { Viewer } from '@member-console/domain/identity';
import DataLoader from 'dataloader';
import type { Rooms } from '../rooms.ts';
import { inOrder } from './inOrder.ts';

/** What operators see of the catalog. */
export interface CatalogLoaders {
  readonly catalogResource: DataLoader<string, CatalogResource | null>;
  readonly catalogProduct: DataLoader<string, CatalogProduct | null>;
  readonly catalogLadder: DataLoader<string, CatalogLadder | null>;
  /** Grants of a product that count now or later, apart from defaults. */
  readonly liveGrants: DataLoader<string, number>;
  /** Organizations that have a product by default, now or later. */
  readonly defaultCount: DataLoader<string, number>;
  readonly productsOfSet: DataLoader<string, readonly CatalogProduct[]>;
  readonly resourceUses: DataLoader<string, readonly ResourceUse[]>;
  /** These are null for everybody but operators. */
  readonly entitlementSet: DataLoader<string, EntitlementSetView | null>;
  readonly setVersion: DataLoader<string, SetVersionView | null>;
  readonly defaultGrant: DataLoader<string, DefaultGrantView | null>;
  readonly campaign: DataLoader<string, CampaignView | null>;
}

export function createCatalogLoaders(
  database: Rooms['database'],
  viewer: () => Promise<Viewer | null>,
): CatalogLoaders {
  const forOperators =
    <T extends { readonly id: string }>(select: (ids: readonly string[]) => Promise<readonly T[]>) =>
    async (ids: readonly string[]) => {
      const isOperator = ((await viewer())?.operatorRole ?? null) !== null;
      return inOrder(ids, isOperator ? await select(ids) : []);
    };
  return {
    catalogResource: new DataLoader(async (ids) => inOrder(ids, await selectCatalogResources(database, ids))),
    catalogProduct: new DataLoader(async (ids) =>
      inOrder(ids, await selectCatalogProductsByIds(database, ids)),
    ),
    catalogLadder: new DataLoader(async (ids) => inOrder(ids, await selectCatalogLadders(database, ids))),
    liveGrants: new DataLoader(async (ids) => {
      const counts = await selectLiveGrants(database, ids);
      return ids.map((id) => counts.get(id) ?? 0);
    }),
    defaultCount: new DataLoader(async (ids) => {
      const counts = await selectDefaultCounts(database, ids);
      return ids.map((id) => counts.get(id) ?? 0);
    }),
    productsOfSet: new DataLoader(async (ids) => {
      const products = await selectProductsOfSets(database, ids);
      return ids.map((id) => products.filter(({ setId }) => setId === id));
    }),
    resourceUses: new DataLoader(async (ids) => {
      const uses = await selectResourceUses(database, ids);
      return ids.map((id) => uses.filter(({ resourceId }) => resourceId === id));
    }),
    entitlementSet: new DataLoader(forOperators((ids) => selectSets(database, ids))),
    setVersion: new DataLoader(forOperators((ids) => selectSetVersions(database, ids))),
    defaultGrant: new DataLoader(forOperators((ids) => selectDefaultGrants(database, ids))),
    campaign: new DataLoader(async (ids) =>
      inOrder(ids, await findCampaigns({ database }, await viewer(), ids)),
    ),
  };
}
