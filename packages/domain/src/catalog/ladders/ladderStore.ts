import type { Database } from '@member-console/db';
import type { PoolClient } from 'pg';
import { type CatalogWrite, catalogMoved } from '../changeStore.ts';
import type { ProductLifecycle } from '../products/productStore.ts';
import type { LadderSummary, ProductView } from '../views.ts';

export interface CatalogTier {
  readonly ladderId: string;
  readonly rank: number;
  readonly product: ProductView;
  readonly lifecycle: ProductLifecycle;
  /** Whether the product names a set at all. */
  readonly hasSet: boolean;
  /** Whether that set has a published version. */
  readonly givesSomething: boolean;
}

/** A ladder as operators see it. */
export interface CatalogLadder extends LadderSummary {
  /** Grows with every change of tiers, ranks or what is offered. */
  readonly version: bigint;
  /** Drafts and retired ones included, lowest rank first. */
  readonly catalogTiers: readonly CatalogTier[];
  /** Organization types that begin on it. */
  readonly defaultFor: readonly { readonly key: string; readonly name: string }[];
}

const LADDER = `
SELECT l.id, l.slug, l.name, l.version, coalesce((
         SELECT json_agg(json_build_object('ladderId', l.id, 'rank', t.rank, 'lifecycle', p.lifecycle,
                  'hasSet', p.set_id IS NOT NULL, 'givesSomething', EXISTS (
                    SELECT FROM catalog.entitlement_set_versions v
                     WHERE v.set_id = p.set_id AND v.published_at IS NOT NULL), 'product', json_build_object(
                  'id', p.id, 'slug', p.slug, 'name', p.name, 'description', p.description)) ORDER BY t.rank)
           FROM catalog.plan_ladder_tiers t JOIN catalog.products p ON p.id = t.product_id
          WHERE t.ladder_id = l.id), '[]') AS "catalogTiers", coalesce((
         SELECT json_agg(json_build_object('key', type.key, 'name', type.name) ORDER BY type.key)
           FROM catalog.default_grants d JOIN organizations.types type ON type.key = d.type_key
          WHERE d.ladder_id = l.id), '[]') AS "defaultFor"
  FROM catalog.plan_ladders l`;

/** Ladders in the order of their slugs: all of them (`ids` null) or those asked for. */
export async function selectCatalogLadders(
  database: Pick<Database, 'query'>,
  ids: readonly string[] | null,
): Promise<readonly CatalogLadder[]> {
  return database.query<CatalogLadder>(
    {
      name: 'catalog.all_ladders',
      text: `${LADDER} WHERE $1::uuid[] IS NULL OR l.id = ANY ($1) ORDER BY l.slug`,
    },
    [ids],
  );
}

/** The ladder with this slug; null when there is none. */
export async function selectCatalogLadderBySlug(
  database: Pick<Database, 'query'>,
  slug: string,
): Promise<CatalogLadder | null> {
  const [ladder] = await database.query<CatalogLadder>(
    { name: 'catalog.ladder_by_slug', text: `${LADDER} WHERE l.slug = $1` },
    [slug],
  );
  return ladder ?? null;
}

/** How many organizations are on each plan of these ladders now. */
export async function selectStandings(
  database: Pick<Database, 'query'>,
  ladderIds: readonly string[],
): Promise<
  readonly { readonly ladderId: string; readonly productId: string; readonly organizations: number }[]
> {
  return database.query(
    {
      name: 'catalog.standings',
      text: `SELECT p.ladder_id AS "ladderId", p.product_id AS "productId", count(*)::int AS organizations
               FROM (SELECT system.at() AS at) AS moment, entitlements.provisions p
              WHERE p.ladder_id = ANY ($1) AND p.ladder_id IS NOT NULL
                AND tstzrange(p.starts_at, p.ends_at, '[)') @> moment.at
              GROUP BY p.ladder_id, p.product_id`,
    },
    [ladderIds],
  );
}

export async function selectLadderRow(client: PoolClient, id: string): Promise<CatalogLadder | null> {
  const { rows } = await client.query<CatalogLadder>(`${LADDER} WHERE l.id = $1`, [id]);
  return rows[0] ?? null;
}

export async function isLadderSlugTaken(
  client: PoolClient,
  slug: string,
  by: string | null,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM catalog.plan_ladders WHERE slug = $1 AND ($2::uuid IS NULL OR id <> $2)`,
    [slug, by],
  );
  return rowCount !== 0;
}

export function insertLadder(ladder: LadderSummary): CatalogWrite {
  return {
    sql: `changed AS (
      INSERT INTO catalog.plan_ladders (id, slug, name) VALUES ($8, $9, $10) RETURNING id)`,
    values: [ladder.id, ladder.slug, ladder.name],
  };
}

export function updateLadderRow(ladder: LadderSummary): CatalogWrite {
  return {
    sql: `changed AS (UPDATE catalog.plan_ladders SET slug = $9, name = $10 WHERE id = $8 RETURNING id)`,
    values: [ladder.id, ladder.slug, ladder.name],
  };
}

const MOVED = `changed AS (UPDATE catalog.plan_ladders SET version = version + 1 WHERE id = $8 RETURNING id)`;

export function insertTier(ladderId: string, productId: string, rank: number): CatalogWrite {
  return {
    sql: `tier AS (
      INSERT INTO catalog.plan_ladder_tiers (ladder_id, product_id, rank) VALUES ($8, $9, $10) RETURNING id
    ), ${MOVED}`,
    values: [ladderId, productId, rank],
    jobs: [catalogMoved({ ladderId })],
  };
}

/** Waits for settlements that plan with the tier, and holds back those to come. Read facts in a later statement. */
export async function lockTier(client: PoolClient, ladderId: string, productId: string): Promise<void> {
  await client.query(
    `SELECT FROM catalog.plan_ladder_tiers WHERE ladder_id = $1 AND product_id = $2 FOR UPDATE`,
    [ladderId, productId],
  );
}

export function deleteTier(ladderId: string, productId: string): CatalogWrite {
  return {
    sql: `tier AS (
      DELETE FROM catalog.plan_ladder_tiers WHERE ladder_id = $8 AND product_id = $9 RETURNING id
    ), ${MOVED}`,
    values: [ladderId, productId],
    jobs: [catalogMoved({ ladderId })],
  };
}

/** Gives each product its rank, all at once. */
export function updateRanks(
  ladderId: string,
  ranks: readonly { readonly productId: string; readonly rank: number }[],
): CatalogWrite {
  return {
    sql: `tier AS (
      UPDATE catalog.plan_ladder_tiers t SET rank = given.rank
        FROM unnest($9::uuid[], $10::int[]) AS given (product_id, rank)
       WHERE t.ladder_id = $8 AND t.product_id = given.product_id RETURNING t.id
    ), ${MOVED}`,
    values: [ladderId, ranks.map(({ productId }) => productId), ranks.map(({ rank }) => rank)],
    jobs: [catalogMoved({ ladderId })],
  };
}

/** Live or future grants on a ladder that somebody pays for, by product; `since`: only those that were made since. */
export async function selectPaidGrants(
  database: Pick<Database, 'query'>,
  ladderId: string,
  since: Date | null = null,
): Promise<ReadonlyMap<string, number>> {
  const rows = await database.query<{ product: string; grants: number }>(
    {
      name: 'catalog.paid_grants',
      text: `SELECT product_id AS product, count(*)::int AS grants FROM entitlements.grants
              WHERE ladder_id = $1 AND source IN ('subscription', 'purchase') AND revoked_at IS NULL
                AND (ends_at IS NULL OR ends_at > system.at()) AND ($2::timestamptz IS NULL OR created_at > $2)
              GROUP BY product_id`,
    },
    [ladderId, since],
  );
  return new Map(rows.map(({ product, grants }) => [product, grants]));
}
