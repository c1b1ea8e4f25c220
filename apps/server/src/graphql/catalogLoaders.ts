import {
  type CatalogLadder,
  type CatalogProduct,
  type CatalogResource,
  type DefaultGrantView,
  type EntitlementSetView,
  type OrganizationTypeView,
  type PriceView,
  type ResourceUse,
  type SetVersionView,
  selectCatalogLadders,
  selectCatalogProductsByIds,
  selectCatalogResources,
  selectDefaultCounts,
  selectDefaultGrants,
  selectDefaultHolders,
  selectLiveGrants,
  selectPrices,
  selectPricesOfProducts,
  selectProductsOfSets,
  selectResourceUses,
  selectSets,
  selectSetVersions,
  selectStandings,
  selectTypes,
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
  /** Of drafts for operators only. */
  readonly price: DataLoader<string, PriceView | null>;
  /** All that a product costs or ever cost. */
  readonly pricesOfProduct: DataLoader<string, readonly PriceView[]>;
  /** Grants of a product that count now or later, apart from defaults. */
  readonly liveGrants: DataLoader<string, number>;
  /** Organizations that have a product by default, now or later. */
  readonly defaultCount: DataLoader<string, number>;
  readonly productsOfSet: DataLoader<string, readonly CatalogProduct[]>;
  readonly resourceUses: DataLoader<string, readonly ResourceUse[]>;
  /** Organizations that are on each plan of a ladder now. */
  readonly standings: DataLoader<string, ReadonlyMap<string, number>>;
  /** Organizations that have a default now or later. */
  readonly defaultHolders: DataLoader<string, number>;
  /** By key. */
  readonly organizationType: DataLoader<string, OrganizationTypeView | null>;
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
  const catalogProduct = new DataLoader<string, CatalogProduct | null>(async (ids) =>
    inOrder(ids, await selectCatalogProductsByIds(database, ids)),
  );
  return {
    catalogResource: new DataLoader(async (ids) => inOrder(ids, await selectCatalogResources(database, ids))),
    catalogProduct,
    catalogLadder: new DataLoader(async (ids) => inOrder(ids, await selectCatalogLadders(database, ids))),
    price: new DataLoader(async (ids) => {
      const isOperator = ((await viewer())?.operatorRole ?? null) !== null;
      return inOrder(ids, await selectPrices(database, ids, isOperator));
    }),
    pricesOfProduct: new DataLoader(async (ids) => {
      const prices = await selectPricesOfProducts(database, ids);
      return ids.map((id) => prices.filter(({ productId }) => productId === id));
    }),
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
      for (const one of products) catalogProduct.prime(one.id, one);
      return ids.map((id) => products.filter(({ setId }) => setId === id));
    }),
    resourceUses: new DataLoader(async (ids) => {
      const uses = await selectResourceUses(database, ids);
      return ids.map((id) => uses.filter(({ resourceId }) => resourceId === id));
    }),
    standings: new DataLoader(async (ids) => {
      const standings = await selectStandings(database, ids);
      return ids.map(
        (id) =>
          new Map(
            standings.flatMap(({ ladderId, productId, organizations }) =>
              ladderId === id ? [[productId, organizations] as const] : [],
            ),
          ),
      );
    }),
    defaultHolders: new DataLoader(async (ids) => {
      const counts = await selectDefaultHolders(database, ids);
      return ids.map((id) => counts.get(id) ?? 0);
    }),
    organizationType: new DataLoader(async (keys) => {
      const types = new Map((await selectTypes(database, keys)).map((type) => [type.key, type]));
      return keys.map((key) => types.get(key) ?? null);
    }),
    entitlementSet: new DataLoader(forOperators((ids) => selectSets(database, ids))),
    setVersion: new DataLoader(forOperators((ids) => selectSetVersions(database, ids))),
    defaultGrant: new DataLoader(forOperators((ids) => selectDefaultGrants(database, ids))),
    campaign: new DataLoader(async (ids) =>
      inOrder(ids, await findCampaigns({ database }, await viewer(), ids)),
    ),
  };
}
