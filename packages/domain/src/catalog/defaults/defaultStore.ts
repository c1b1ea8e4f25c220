import type { Database } from '@member-console/db';
import type { PoolClient } from 'pg';
import { type CatalogWrite, catalogMoved } from '../changeStore.ts';
import type { LadderSummary, ProductView } from '../views.ts';

/** What organizations of a type get by themselves. */
export interface DefaultGrantView {
  readonly id: string;
  readonly organizationType: { readonly key: string; readonly name: string };
  /** Its lowest published tier; null: a product off the ladders. */
  readonly ladder: LadderSummary | null;
  readonly product: ProductView | null;
}

const DEFAULT = `
SELECT d.id, json_build_object('key', type.key, 'name', type.name) AS "organizationType",
       CASE WHEN l.id IS NOT NULL THEN json_build_object('id', l.id, 'slug', l.slug, 'name', l.name) END AS ladder,
       CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'slug', p.slug, 'name', p.name,
         'description', p.description) END AS product
  FROM catalog.default_grants d JOIN organizations.types type ON type.key = d.type_key
  LEFT JOIN catalog.plan_ladders l ON l.id = d.ladder_id
  LEFT JOIN catalog.products p ON p.id = d.product_id`;

/** Defaults by organization type: all of them (`ids` null) or those asked for. */
export async function selectDefaultGrants(
  database: Pick<Database, 'query'>,
  ids: readonly string[] | null,
): Promise<readonly DefaultGrantView[]> {
  return database.query<DefaultGrantView>(
    {
      name: 'catalog.all_defaults',
      text: `${DEFAULT} WHERE $1::uuid[] IS NULL OR d.id = ANY ($1) ORDER BY type.key, l.slug, p.slug, d.id`,
    },
    [ids],
  );
}

/** How many organizations have each of these defaults now or later. */
export async function selectDefaultHolders(
  database: Pick<Database, 'query'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await database.query<{ id: string; organizations: number }>(
    {
      name: 'catalog.default_holders',
      text: `SELECT default_grant_id AS id, count(DISTINCT pool_id)::int AS organizations FROM entitlements.grants
              WHERE default_grant_id = ANY ($1) AND revoked_at IS NULL
                AND (ends_at IS NULL OR ends_at > system.at()) GROUP BY default_grant_id`,
    },
    [ids],
  );
  return new Map(rows.map(({ id, organizations }) => [id, organizations]));
}

export async function selectDefaultGrant(client: PoolClient, id: string): Promise<DefaultGrantView | null> {
  const { rows } = await client.query<DefaultGrantView>(`${DEFAULT} WHERE d.id = $1`, [id]);
  return rows[0] ?? null;
}

export async function isTypeThere(client: PoolClient, typeKey: string): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT FROM organizations.types WHERE key = $1`, [typeKey]);
  return rowCount !== 0;
}

export interface DefaultTarget {
  readonly typeKey: string;
  readonly ladderId: string | null;
  readonly productId: string | null;
}

/** The default that says this already; null: none does. */
export async function selectSameDefault(client: PoolClient, target: DefaultTarget): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM catalog.default_grants
      WHERE type_key = $1 AND ladder_id IS NOT DISTINCT FROM $2 AND product_id IS NOT DISTINCT FROM $3`,
    [target.typeKey, target.ladderId, target.productId],
  );
  return rows[0]?.id ?? null;
}

/** A default as it is configured. */
export interface DefaultRow extends DefaultTarget {
  readonly id: string;
}

/** As rows: none for a default that is not there. */
export function rowsOf(configured: DefaultGrantView | null): readonly DefaultRow[] {
  if (configured === null) return [];
  const { id, organizationType, ladder, product } = configured;
  return [
    { id, typeKey: organizationType.key, ladderId: ladder?.id ?? null, productId: product?.id ?? null },
  ];
}

export async function selectDefaultsOfType(
  client: PoolClient,
  typeKey: string,
): Promise<readonly DefaultRow[]> {
  const { rows } = await client.query<DefaultRow>(
    `SELECT id, type_key AS "typeKey", ladder_id AS "ladderId", product_id AS "productId"
       FROM catalog.default_grants WHERE type_key = $1 ORDER BY id`,
    [typeKey],
  );
  return rows;
}

/** Takes defaults away and configures others, in one step. Whoever was planned with what goes is told. */
export function replaceDefaults(gone: readonly string[], configured: readonly DefaultRow[]): CatalogWrite {
  return {
    sql: `gone AS (
      DELETE FROM catalog.default_grants WHERE id = ANY ($8) RETURNING id
    ), configured AS (
      INSERT INTO catalog.default_grants (id, type_key, ladder_id, product_id)
      SELECT * FROM unnest($9::uuid[], $10::text[], $11::uuid[], $12::uuid[]) RETURNING id
    ), changed AS (SELECT id FROM gone UNION ALL SELECT id FROM configured)`,
    values: [
      gone,
      configured.map(({ id }) => id),
      configured.map(({ typeKey }) => typeKey),
      configured.map(({ ladderId }) => ladderId),
      configured.map(({ productId }) => productId),
    ],
    jobs: gone.map((defaultGrantId) => catalogMoved({ defaultGrantId })),
  };
}
