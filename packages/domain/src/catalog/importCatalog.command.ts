import type { EntitlementValue, OverLimitPolicy } from '@member-console/core';
import type { Database } from '@member-console/db';
import type { PoolClient } from 'pg';
import { type Actor, type AuditEntry, auditRows } from '../kernel/index.ts';

/** A catalog as data: what a cooperative offers, by keys and slugs instead of ids. */
export interface CatalogDescription {
  readonly resources: readonly {
    readonly key: string;
    readonly name: string;
    readonly description: string;
    readonly kind: EntitlementValue['kind'];
    readonly unit?: string;
    readonly isMeasured?: boolean;
    readonly levels?: readonly string[];
    /** What happens to what no longer fits a plan; absent: the integration guards the resource by itself. */
    readonly overLimit?: { readonly policy: OverLimitPolicy; readonly graceDays: number };
  }[];
  readonly ladders: readonly {
    readonly slug: string;
    readonly name: string;
    /** Lowest rank first. Each plan gets an entitlement set of its own with one published version. */
    readonly tiers: readonly {
      readonly slug: string;
      readonly name: string;
      readonly description: string;
      readonly gives: Readonly<Record<string, EntitlementValue>>;
    }[];
  }[];
  readonly defaults: readonly { readonly typeKey: string; readonly ladder: string }[];
}

/**
 * Brings a described catalog into an installation: adds what is missing, changes nothing that is there.
 *
 * @throws Error when a plan or default names what neither the description nor the installation has; then nothing
 * is added.
 */
export async function importCatalog(
  { database }: { database: Database },
  actor: Actor,
  catalog: CatalogDescription,
): Promise<void> {
  await database.transaction(async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('catalog', 0))`);
    const added: AuditEntry[] = [];
    for (const resource of catalog.resources) added.push(...(await importResource(client, resource)));
    for (const ladder of catalog.ladders) added.push(...(await importLadder(client, ladder)));
    for (const fact of catalog.defaults) added.push(...(await importDefault(client, fact)));
    if (added.length > 0) await client.query(`SELECT audit.write($1)`, [auditRows(actor, ...added)]);
  });
}

async function importResource(
  client: PoolClient,
  { key, name, description, kind, ...resource }: CatalogDescription['resources'][number],
): Promise<readonly AuditEntry[]> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO catalog.resources
       (key, name, description, kind, unit, levels, is_measured, over_limit_policy, over_limit_grace_days)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, coalesce($9::int, 14)) ON CONFLICT (key) DO NOTHING RETURNING id`,
    [
      key,
      name,
      description,
      kind,
      resource.unit ?? null,
      resource.levels ?? [],
      resource.isMeasured ?? false,
      resource.overLimit?.policy ?? null,
      resource.overLimit?.graceDays ?? null,
    ],
  );
  return rows.map(({ id }) => imported('resource', id, { key, kind }));
}

async function importDefault(
  client: PoolClient,
  { typeKey, ladder }: CatalogDescription['defaults'][number],
): Promise<readonly AuditEntry[]> {
  const { rows } = await client.query<{ id: string | null }>(
    `WITH made AS (
       INSERT INTO catalog.default_grants (type_key, ladder_id)
       SELECT $1, id FROM catalog.plan_ladders WHERE slug = $2 ON CONFLICT DO NOTHING RETURNING id)
     SELECT made.id FROM catalog.plan_ladders LEFT JOIN made ON true WHERE slug = $2`,
    [typeKey, ladder],
  );
  if (rows.length === 0)
    throw new Error(`The default of ${typeKey} names the ladder ${ladder}, which is not there.`);
  return rows.flatMap(({ id }) => (id === null ? [] : [imported('default_grant', id, { typeKey, ladder })]));
}

function imported(type: string, id: string, after: object): AuditEntry {
  return { action: `${type}.imported`, resource: { type, id }, after };
}

async function importLadder(
  client: PoolClient,
  ladder: CatalogDescription['ladders'][number],
): Promise<readonly AuditEntry[]> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO catalog.plan_ladders (slug, name) VALUES ($1, $2) ON CONFLICT (slug) DO NOTHING RETURNING id`,
    [ladder.slug, ladder.name],
  );
  const ladderId = rows[0]?.id;
  if (ladderId === undefined) return [];
  for (const [rank, tier] of ladder.tiers.entries()) {
    const productId = await importPlan(client, tier);
    await client.query(
      `INSERT INTO catalog.plan_ladder_tiers (ladder_id, product_id, rank) VALUES ($1, $2, $3)`,
      [ladderId, productId, rank],
    );
  }
  const tiers = ladder.tiers.map((tier) => tier.slug);
  return [imported('plan_ladder', ladderId, { slug: ladder.slug, tiers })];
}

async function importPlan(
  client: PoolClient,
  tier: CatalogDescription['ladders'][number]['tiers'][number],
): Promise<string> {
  const set = await client.query<{ id: string; version_id: string }>(
    `WITH made AS (INSERT INTO catalog.entitlement_sets (key, name) VALUES ($1, $2) RETURNING id)
     INSERT INTO catalog.entitlement_set_versions (set_id, number) SELECT id, 1 FROM made
     RETURNING set_id AS id, id AS version_id`,
    [tier.slug, tier.name],
  );
  const made = set.rows[0];
  if (made === undefined) throw new Error(`The entitlement set of ${tier.slug} was not made.`);
  for (const [key, value] of Object.entries(tier.gives)) {
    const { rowCount } = await client.query(
      `INSERT INTO catalog.entitlement_rules (set_version_id, resource_id, kind, enabled, limit_value, level)
       SELECT $1, id, $3, $4, $5, $6 FROM catalog.resources
        WHERE key = $2 AND kind = $3 AND ($6::text IS NULL OR $6 = ANY (levels))`,
      [
        made.version_id,
        key,
        value.kind,
        value.kind === 'boolean' ? value.enabled : null,
        value.kind === 'limit' ? value.limit : null,
        value.kind === 'enum' ? value.level : null,
      ],
    );
    if (rowCount !== 1)
      throw new Error(`The plan ${tier.slug} gives ${key}, which is not there or of another kind.`);
  }
  const { rows } = await client.query<{ id: string }>(
    `WITH published AS (
       UPDATE catalog.entitlement_set_versions SET published_at = system.at() WHERE id = $5)
     INSERT INTO catalog.products (slug, name, description, lifecycle, set_id)
     VALUES ($1, $2, $3, 'published', $4) RETURNING id`,
    [tier.slug, tier.name, tier.description, made.id, made.version_id],
  );
  const productId = rows[0]?.id;
  if (productId === undefined) throw new Error(`The plan ${tier.slug} was not made.`);
  return productId;
}
