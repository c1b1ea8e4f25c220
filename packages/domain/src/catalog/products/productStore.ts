import type { Database } from '@member-console/db';
import type { PoolClient } from 'pg';
import { type CatalogWrite, catalogMoved } from '../changeStore.ts';
import { alsoInStripe } from '../stripeOut.ts';
import type { ProductView } from '../views.ts';

export type ProductType = 'addon' | 'usage' | 'one_time';
export type ProductLifecycle = 'draft' | 'published' | 'retired';

/** A product as operators see it. */
export interface CatalogProduct extends ProductView {
  readonly productType: ProductType | null;
  /** A plan is one by being a tier; null: nothing yet. */
  readonly kind: ProductType | 'plan' | null;
  readonly lifecycle: ProductLifecycle;
  readonly setId: string | null;
  readonly requires: { readonly ladderId: string; readonly minimumRank: number } | null;
  readonly ladderIds: readonly string[];
  /** Whether its set has a published version. */
  readonly givesSomething: boolean;
}

/** Who holds a product now or later. */
export interface Holders {
  /** Grants that count now or later, apart from defaults. */
  readonly liveGrants: number;
  /** Organizations that have it by default now. */
  readonly defaults: number;
}

const PRODUCT = `
SELECT p.id, p.slug, p.name, p.description, p.product_type AS "productType", k.kind, p.lifecycle, p.set_id AS "setId",
       CASE WHEN p.requires_ladder_id IS NOT NULL
            THEN json_build_object('ladderId', p.requires_ladder_id, 'minimumRank', p.requires_rank) END AS requires,
       coalesce((SELECT json_agg(t.ladder_id ORDER BY t.ladder_id) FROM catalog.plan_ladder_tiers t
                  WHERE t.product_id = p.id), '[]') AS "ladderIds",
       EXISTS (SELECT FROM catalog.entitlement_set_versions v
                WHERE v.set_id = p.set_id AND v.published_at IS NOT NULL) AS "givesSomething"
  FROM catalog.products p JOIN catalog.product_kinds k ON k.product_id = p.id`;

export interface ProductFilter {
  readonly lifecycle: ProductLifecycle | null;
  readonly kind: CatalogProduct['kind'];
  /** Part of the name or slug. */
  readonly search: string | null;
}

/** Products in the order of their slugs, drafts and retired ones included. */
export async function selectCatalogProducts(
  database: Pick<Database, 'query'>,
  { lifecycle, kind, search }: ProductFilter,
): Promise<readonly CatalogProduct[]> {
  return database.query<CatalogProduct>(
    {
      name: 'catalog.all_products',
      text: `${PRODUCT} WHERE ($1::text IS NULL OR p.lifecycle = $1) AND ($2::text IS NULL OR k.kind = $2)
                AND ($3::text IS NULL OR strpos(lower(p.name || ' ' || p.slug), lower($3)) > 0)
              ORDER BY p.slug`,
    },
    [lifecycle, kind, search],
  );
}

export async function selectCatalogProductsByIds(
  database: Pick<Database, 'query'>,
  ids: readonly string[],
): Promise<readonly CatalogProduct[]> {
  return database.query<CatalogProduct>(
    { name: 'catalog.products_by_ids', text: `${PRODUCT} WHERE p.id = ANY ($1)` },
    [ids],
  );
}

export async function selectCatalogProductBySlug(
  database: Pick<Database, 'query'>,
  slug: string,
): Promise<CatalogProduct | null> {
  const [row] = await database.query<CatalogProduct>(
    { name: 'catalog.product_by_slug', text: `${PRODUCT} WHERE p.slug = $1` },
    [slug],
  );
  return row ?? null;
}

/** Products that give each of these sets, in the order of slugs. */
export async function selectProductsOfSets(
  database: Pick<Database, 'query'>,
  setIds: readonly string[],
): Promise<readonly CatalogProduct[]> {
  return database.query<CatalogProduct>(
    { name: 'catalog.products_of_sets', text: `${PRODUCT} WHERE p.set_id = ANY ($1) ORDER BY p.slug` },
    [setIds],
  );
}

export async function selectCatalogProduct(client: PoolClient, id: string): Promise<CatalogProduct | null> {
  const { rows } = await client.query<CatalogProduct>(`${PRODUCT} WHERE p.id = $1`, [id]);
  return rows[0] ?? null;
}

export async function isProductSlugTaken(
  client: PoolClient,
  slug: string,
  by: string | null,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM catalog.products WHERE slug = $1 AND ($2::uuid IS NULL OR id <> $2)`,
    [slug, by],
  );
  return rowCount !== 0;
}

/** Grants that count now or later, apart from defaults, of each of these products. */
export async function selectLiveGrants(
  database: Pick<Database, 'query'>,
  productIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await database.query<{ id: string; live: number }>(
    {
      name: 'catalog.live_grants',
      text: `SELECT product_id AS id, count(*)::int AS live FROM entitlements.grants
              WHERE product_id = ANY ($1) AND revoked_at IS NULL AND source <> 'default'
                AND (ends_at IS NULL OR ends_at > system.at()) GROUP BY product_id`,
    },
    [productIds],
  );
  return new Map(rows.map(({ id, live }) => [id, live]));
}

/** Organizations that have each of these products by default now or later. */
export async function selectDefaultCounts(
  database: Pick<Database, 'query'>,
  productIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await database.query<{ id: string; defaults: number }>(
    {
      name: 'catalog.default_counts',
      text: `WITH moment AS MATERIALIZED (SELECT system.at() AS at)
             SELECT p.product_id AS id, count(DISTINCT p.pool_id)::int AS defaults
               FROM moment, entitlements.provisions p
               JOIN entitlements.grants g ON g.id = p.grant_id AND g.source = 'default'
              WHERE p.product_id = ANY ($1) AND (p.ends_at IS NULL OR p.ends_at > moment.at)
              GROUP BY p.product_id`,
    },
    [productIds],
  );
  return new Map(rows.map(({ id, defaults }) => [id, defaults]));
}

/** Who holds a product, wherever (`ladderId` null) or on one ladder. */
export async function selectHolders(
  client: PoolClient,
  productId: string,
  ladderId: string | null,
): Promise<Holders> {
  const { rows } = await client.query<Holders>(
    `WITH moment AS MATERIALIZED (SELECT system.at() AS at)
     SELECT (SELECT count(*)::int FROM entitlements.grants g
              WHERE g.product_id = $1 AND g.source <> 'default' AND g.revoked_at IS NULL
                AND (g.ends_at IS NULL OR g.ends_at > moment.at) AND ($2::uuid IS NULL OR g.ladder_id = $2)
            ) AS "liveGrants",
            (SELECT count(DISTINCT p.pool_id)::int FROM entitlements.provisions p
               JOIN entitlements.grants g ON g.id = p.grant_id AND g.source = 'default'
              WHERE p.product_id = $1 AND (p.ends_at IS NULL OR p.ends_at > moment.at)
                AND ($2::uuid IS NULL OR p.ladder_id = $2)) AS defaults
       FROM moment`,
    [productId, ladderId],
  );
  return rows[0] ?? { liveGrants: 0, defaults: 0 };
}

/** Everything that ever named a product. */
export async function selectUses(
  client: PoolClient,
  productId: string,
): Promise<{ readonly grants: number; readonly ladders: number; readonly defaults: number }> {
  const { rows } = await client.query<{ grants: number; ladders: number; defaults: number }>(
    `SELECT (SELECT count(*)::int FROM entitlements.grants WHERE product_id = $1) AS grants,
            (SELECT count(*)::int FROM catalog.plan_ladder_tiers WHERE product_id = $1) AS ladders,
            (SELECT count(*)::int FROM catalog.default_grants WHERE product_id = $1) AS defaults`,
    [productId],
  );
  return rows[0] ?? { grants: 0, ladders: 0, defaults: 0 };
}

type ProductRow = Omit<CatalogProduct, 'kind' | 'lifecycle' | 'ladderIds' | 'givesSomething'>;

function valuesOf(row: ProductRow): readonly unknown[] {
  const { id, slug, name, description, productType, setId, requires } = row;
  return [
    id,
    slug,
    name,
    description,
    productType,
    setId,
    requires?.ladderId ?? null,
    requires?.minimumRank ?? null,
  ];
}

export function insertProduct(row: ProductRow): CatalogWrite {
  return {
    sql: `changed AS (
      INSERT INTO catalog.products
        (id, slug, name, description, product_type, set_id, requires_ladder_id, requires_rank)
      VALUES ($8, $9, $10, $11, $12, $13, $14, $15) RETURNING id)`,
    values: valuesOf(row),
  };
}

/** Of a draft Stripe hears nothing. */
export function updateProductRow(row: ProductRow, isDraft: boolean): CatalogWrite {
  const write = {
    sql: `changed AS (
      UPDATE catalog.products
         SET slug = $9, name = $10, description = $11, product_type = $12, set_id = $13, requires_ladder_id = $14,
             requires_rank = $15
       WHERE id = $8 RETURNING id)`,
    values: valuesOf(row),
  };
  return isDraft ? write : alsoInStripe(write, 'product', row.id);
}

/** What is offered on a ladder decides what its defaults stand for, so its ladders get a new version. */
export function updateLifecycle(
  productId: string,
  lifecycle: ProductLifecycle,
  ladderIds: readonly string[],
): CatalogWrite {
  const write = {
    sql: `changed AS (
      UPDATE catalog.products SET lifecycle = $9 WHERE id = $8 RETURNING id
    ), moved AS (
      UPDATE catalog.plan_ladders SET version = version + 1 WHERE id = ANY ($10) RETURNING id)`,
    values: [productId, lifecycle, ladderIds],
    jobs: ladderIds.map((ladderId) => catalogMoved({ ladderId })),
  };
  return alsoInStripe(write, 'product', productId);
}

export function deleteProductRow(productId: string): CatalogWrite {
  return {
    sql: `unpriced AS (DELETE FROM catalog.prices WHERE product_id = $8),
          changed AS (DELETE FROM catalog.products WHERE id = $8 RETURNING id)`,
    values: [productId],
  };
}
