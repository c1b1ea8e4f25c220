import type { OverLimitPolicy } from '@member-console/core';
import type { Database } from '@member-console/db';
import type { PoolClient } from 'pg';
import type { CatalogWrite } from '../changeStore.ts';
import type { ResourceView } from '../views.ts';

/** A resource as operators see it. */
export interface CatalogResource extends ResourceView {
  /** Null: the integration guards the resource by itself. */
  readonly overLimitPolicy: OverLimitPolicy | null;
  readonly overLimitGraceDays: number;
  /** Whether a published set or an override speaks of it: then kind, unit and levels stay. */
  readonly isFixed: boolean;
}

const RESOURCE = `
SELECT r.id, r.key, r.name, r.description, r.kind, r.unit, r.is_measured AS "isMeasured", r.levels,
       r.over_limit_policy AS "overLimitPolicy", r.over_limit_grace_days AS "overLimitGraceDays",
       EXISTS (SELECT FROM catalog.entitlement_rules rule
                 JOIN catalog.entitlement_set_versions v ON v.id = rule.set_version_id
                WHERE rule.resource_id = r.id AND v.published_at IS NOT NULL)
         OR EXISTS (SELECT FROM entitlements.overrides o WHERE o.resource_id = r.id) AS "isFixed"
  FROM catalog.resources r`;

/** Resources in the order of their keys: all of them (`ids` null) or those asked for. An installation has dozens. */
export async function selectCatalogResources(
  database: Database,
  ids: readonly string[] | null,
): Promise<readonly CatalogResource[]> {
  return database.query<CatalogResource>(
    {
      name: 'catalog.all_resources',
      text: `${RESOURCE} WHERE $1::uuid[] IS NULL OR r.id = ANY ($1) ORDER BY r.key`,
    },
    [ids],
  );
}

export async function selectCatalogResourceByKey(
  database: Pick<Database, 'query'>,
  key: string,
): Promise<CatalogResource | null> {
  const [row] = await database.query<CatalogResource>(
    { name: 'catalog.resource_by_key', text: `${RESOURCE} WHERE r.key = $1` },
    [key],
  );
  return row ?? null;
}

export async function selectCatalogResource(client: PoolClient, id: string): Promise<CatalogResource | null> {
  const { rows } = await client.query<CatalogResource>(`${RESOURCE} WHERE r.id = $1`, [id]);
  return rows[0] ?? null;
}

export async function isResourceKeyTaken(client: PoolClient, key: string): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT FROM catalog.resources WHERE key = $1`, [key]);
  return rowCount !== 0;
}

type ResourceRow = Omit<CatalogResource, 'isMeasured' | 'isFixed'>;

export function insertResource(row: ResourceRow): CatalogWrite {
  return {
    sql: `changed AS (
      INSERT INTO catalog.resources
        (id, key, name, description, kind, unit, levels, over_limit_policy, over_limit_grace_days)
      VALUES ($8, $9, $10, $11, $12, $13, $14, $15, $16) RETURNING id)`,
    values: [
      row.id,
      row.key,
      row.name,
      row.description,
      row.kind,
      row.unit,
      row.levels,
      row.overLimitPolicy,
      row.overLimitGraceDays,
    ],
  };
}

export function updateResourceRow(row: ResourceRow): CatalogWrite {
  return {
    sql: `changed AS (
      UPDATE catalog.resources
         SET name = $9, description = $10, kind = $11, unit = $12, levels = $13, over_limit_policy = $14,
             over_limit_grace_days = $15
       WHERE id = $8 RETURNING id)`,
    values: [
      row.id,
      row.name,
      row.description,
      row.kind,
      row.unit,
      row.levels,
      row.overLimitPolicy,
      row.overLimitGraceDays,
    ],
  };
}
