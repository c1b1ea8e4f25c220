import type { EntitlementValue } from '@member-console/core';
import type { PoolClient } from 'pg';
import type { CatalogDescription } from './importCatalog.command.ts';
import type { PriceFacts } from './prices/priceRules.ts';
import { WANTED_IN_STRIPE } from './stripeOut.ts';

type Described<Kind extends keyof CatalogDescription> = NonNullable<CatalogDescription[Kind]>[number];

/** The id of a resource that was missing; null when its key was there. */
export async function importResource(
  client: PoolClient,
  { key, name, description, kind, ...resource }: Described<'resources'>,
): Promise<string | null> {
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
  return rows[0]?.id ?? null;
}

/** The id of a ladder that was missing; null when its slug was there. */
export async function importLadder(
  client: PoolClient,
  { slug, name }: Pick<Described<'ladders'>, 'slug' | 'name'>,
): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO catalog.plan_ladders (slug, name) VALUES ($1, $2) ON CONFLICT (slug) DO NOTHING RETURNING id`,
    [slug, name],
  );
  return rows[0]?.id ?? null;
}

export async function importTier(
  client: PoolClient,
  ladderId: string,
  productId: string,
  rank: number,
): Promise<void> {
  await client.query(
    `INSERT INTO catalog.plan_ladder_tiers (ladder_id, product_id, rank) VALUES ($1, $2, $3)`,
    [ladderId, productId, rank],
  );
}

/** A new set with its first version, which is a draft as yet. */
export async function importSet(
  client: PoolClient,
  { slug, name }: Described<'ladders'>['tiers'][number],
): Promise<{ readonly setId: string; readonly versionId: string }> {
  const { rows } = await client.query<{ setId: string; versionId: string }>(
    `WITH made AS (INSERT INTO catalog.entitlement_sets (key, name) VALUES ($1, $2) RETURNING id)
     INSERT INTO catalog.entitlement_set_versions (set_id, number) SELECT id, 1 FROM made
     RETURNING set_id AS "setId", id AS "versionId"`,
    [slug, name],
  );
  const [made] = rows;
  if (made === undefined) throw new Error(`The entitlement set of ${slug} was not made.`);
  return made;
}

/** Whether the resource is there and can have the value; then the version gives it. */
export async function importRule(
  client: PoolClient,
  versionId: string,
  key: string,
  value: EntitlementValue,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `INSERT INTO catalog.entitlement_rules (set_version_id, resource_id, kind, enabled, limit_value, level)
     SELECT $1, id, $3, $4, $5, $6 FROM catalog.resources
      WHERE key = $2 AND kind = $3 AND ($6::text IS NULL OR $6 = ANY (levels))`,
    [
      versionId,
      key,
      value.kind,
      value.kind === 'boolean' ? value.enabled : null,
      value.kind === 'limit' ? value.limit : null,
      value.kind === 'enum' ? value.level : null,
    ],
  );
  return rowCount === 1;
}

/** Publishes a version and the product that gives it, and has Stripe told; answers the product's id. */
export async function importProduct(
  client: PoolClient,
  product: Described<'ladders'>['tiers'][number] & { readonly productType: 'addon' | null },
  { setId, versionId }: { readonly setId: string; readonly versionId: string },
): Promise<string> {
  const { slug, name, description, productType } = product;
  const { rows } = await client.query<{ id: string }>(
    `WITH published AS (
       UPDATE catalog.entitlement_set_versions SET published_at = system.at() WHERE id = $5
     ), made AS (
       INSERT INTO catalog.products (slug, name, description, lifecycle, set_id, product_type)
       VALUES ($1, $2, $3, 'published', $4, $6) RETURNING id
     ), wanted AS (SELECT 'product' AS kind, id FROM made), stripe AS (${WANTED_IN_STRIPE})
     SELECT id, system.enqueue('stripe.product', json_build_object('productId', id), 'stripe.product:' || id) FROM made`,
    [slug, name, description, setId, versionId, productType],
  );
  const [made] = rows;
  if (made === undefined) throw new Error(`The product ${slug} was not made.`);
  return made.id;
}

/** Stripe hears of a price when it has the product. */
export async function importPrice(
  client: PoolClient,
  productId: string,
  { currency, amountMinor, interval, intervalCount, taxBehavior }: PriceFacts,
): Promise<void> {
  await client.query(
    `INSERT INTO catalog.prices
       (product_id, currency, amount_minor, interval, interval_count, tax_behavior, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, system.at())`,
    [productId, currency, amountMinor, interval, intervalCount, taxBehavior],
  );
}

/** The id of a default that was missing, null when the type had it; undefined without such a ladder. */
export async function importDefault(
  client: PoolClient,
  { typeKey, ladder }: Described<'defaults'>,
): Promise<string | null | undefined> {
  const { rows } = await client.query<{ id: string | null }>(
    `WITH made AS (
       INSERT INTO catalog.default_grants (type_key, ladder_id)
       SELECT $1, id FROM catalog.plan_ladders WHERE slug = $2 ON CONFLICT DO NOTHING RETURNING id)
     SELECT made.id FROM catalog.plan_ladders LEFT JOIN made ON true WHERE slug = $2`,
    [typeKey, ladder],
  );
  return rows[0]?.id;
}

export async function writeImported(client: PoolClient, audit: string): Promise<void> {
  await client.query(`SELECT audit.write($1)`, [audit]);
}
