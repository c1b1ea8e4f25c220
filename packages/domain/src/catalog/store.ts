import type { Database } from '@member-console/db';
import {
  type LadderSummary,
  type LadderView,
  type ProductView,
  type ResourceView,
  RULE_JSON,
  type RuleJson,
  ruleValue,
} from './views.ts';

/** Newest published version of the set that `product` (catalog.products) gives. */
export const NEWEST_VERSION = `
  (SELECT v.id FROM catalog.entitlement_set_versions v
    WHERE v.set_id = product.set_id AND v.published_at IS NOT NULL ORDER BY v.number DESC LIMIT 1)`;

interface LadderJson extends LadderSummary {
  readonly tiers: readonly {
    readonly ladderId: string;
    readonly rank: number;
    readonly product: ProductView & { readonly includes: readonly RuleJson[] };
  }[];
}

/** The published ladders and plans with what they include: all of them (`ids` null) or those asked for. */
export async function selectLadders(
  database: Pick<Database, 'query'>,
  ids: readonly string[] | null,
): Promise<readonly LadderView[]> {
  const rows = await database.query<{ ladder: LadderJson }>(
    {
      name: 'catalog.ladders',
      text: `SELECT json_build_object('id', ladder.id, 'slug', ladder.slug, 'name', ladder.name, 'tiers', coalesce((
                SELECT json_agg(json_build_object('ladderId', ladder.id, 'rank', tier.rank, 'product', json_build_object(
                         'id', product.id, 'slug', product.slug, 'name', product.name,
                         'description', product.description, 'includes', coalesce((
                           SELECT json_agg(json_build_object(${RULE_JSON}) ORDER BY resource.key)
                             FROM catalog.entitlement_rules rule
                             JOIN catalog.resources resource ON resource.id = rule.resource_id
                            WHERE rule.set_version_id = ${NEWEST_VERSION}), '[]'))) ORDER BY tier.rank)
                  FROM catalog.plan_ladder_tiers tier
                  JOIN catalog.products product ON product.id = tier.product_id
                 WHERE tier.ladder_id = ladder.id AND product.lifecycle = 'published'), '[]')) AS ladder
               FROM catalog.plan_ladders ladder
              WHERE $1::uuid[] IS NULL OR ladder.id = ANY ($1)
              ORDER BY ladder.name, ladder.id`,
    },
    [ids],
  );
  return rows.map(({ ladder }) => ({
    ...ladder,
    tiers: ladder.tiers.map(({ product, ...tier }) => ({
      ...tier,
      product: {
        ...product,
        includes: product.includes.map((rule) => ({ resource: rule.resource, value: ruleValue(rule) })),
      },
    })),
  }));
}

/** Published or once held products with what they include today, in no order; drafts too, for who may see them. */
export async function selectProducts(
  database: Database,
  ids: readonly string[],
  withDrafts = false,
): Promise<
  readonly (ProductView & { readonly includes: LadderView['tiers'][number]['product']['includes'] })[]
> {
  const rows = await database.query<{ product: ProductView & { includes: readonly RuleJson[] } }>(
    {
      name: 'catalog.products',
      text: `SELECT json_build_object('id', product.id, 'slug', product.slug, 'name', product.name,
                      'description', product.description, 'includes', coalesce((
                        SELECT json_agg(json_build_object(${RULE_JSON}) ORDER BY resource.key)
                          FROM catalog.entitlement_rules rule
                          JOIN catalog.resources resource ON resource.id = rule.resource_id
                         WHERE rule.set_version_id = ${NEWEST_VERSION}), '[]')) AS product
               FROM catalog.products product WHERE product.id = ANY ($1) AND ($2 OR product.lifecycle <> 'draft')`,
    },
    [ids, withDrafts],
  );
  return rows.map(({ product }) => ({
    ...product,
    includes: product.includes.map((rule) => ({ resource: rule.resource, value: ruleValue(rule) })),
  }));
}

/** A resource by its key; null when the installation does not know it. */
export async function selectResource(
  database: Pick<Database, 'query'>,
  key: string,
): Promise<ResourceView | null> {
  const [row] = await database.query<ResourceView>(
    {
      name: 'catalog.resource',
      text: `SELECT id, key, name, description, kind, unit, is_measured AS "isMeasured", levels FROM catalog.resources WHERE key = $1`,
    },
    [key],
  );
  return row ?? null;
}

export async function selectResources(
  database: Database,
  ids: readonly string[],
): Promise<readonly ResourceView[]> {
  return database.query<ResourceView>(
    {
      name: 'catalog.resources_by_ids',
      text: `SELECT id, key, name, description, kind, unit, is_measured AS "isMeasured", levels FROM catalog.resources WHERE id = ANY ($1)`,
    },
    [ids],
  );
}
