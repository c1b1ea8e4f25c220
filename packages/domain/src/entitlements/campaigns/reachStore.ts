import type { Database } from '@member-console/db';
import type { BackfillInput, CampaignWork, PublicationInput } from './campaign.ts';

type Query = Pick<Database, 'query'>;

/**
 * SQL that is true of a `pool` (entitlements.pools) that a campaign has something to do for. `input` is SQL for the
 * campaign's input, a jsonb; `moment.at` is the present.
 */
const REACHES: Readonly<Record<CampaignWork['kind'], (input: string) => string>> = {
  catalog_changed: (input) => `(
    EXISTS (SELECT FROM entitlements.provisions p JOIN catalog.plan_ladders l ON l.id = p.ladder_id
             WHERE p.pool_id = pool.id AND p.ladder_id = (${input} ->> 'ladderId')::uuid
               AND p.ladder_version <> l.version AND (p.ends_at IS NULL OR p.ends_at > moment.at))
    OR EXISTS (SELECT FROM entitlements.provisions p JOIN entitlements.grants g ON g.id = p.grant_id
                WHERE p.pool_id = pool.id AND g.default_grant_id = (${input} ->> 'defaultGrantId')::uuid
                  AND p.default_version IS DISTINCT FROM coalesce(
                        (SELECT version FROM catalog.default_grants WHERE id = g.default_grant_id), 0)
                  AND (p.ends_at IS NULL OR p.ends_at > moment.at)))`,
  backfill_defaults: (input) => `EXISTS (
    SELECT FROM organizations.organizations o
     WHERE o.id = pool.organization_id AND coalesce(o.type_key = ${input} ->> 'typeKey', true) AND (
       -- It lacks what its type gives.
       EXISTS (SELECT FROM catalog.default_grants d LEFT JOIN catalog.products product ON product.id = d.product_id
                WHERE d.type_key = o.type_key
                  AND (d.ladder_id IS NOT NULL OR (product.lifecycle = 'published' AND EXISTS (
                        SELECT FROM catalog.entitlement_set_versions v
                         WHERE v.set_id = product.set_id AND v.published_at IS NOT NULL)))
                  AND NOT EXISTS (SELECT FROM entitlements.grants g WHERE g.pool_id = pool.id
                                     AND g.default_grant_id = d.id AND ${live('g')}))
       -- It has what its type no longer gives.
       OR EXISTS (SELECT FROM entitlements.grants g
                   WHERE g.pool_id = pool.id AND g.source = 'default' AND ${live('g')}
                     AND NOT EXISTS (SELECT FROM catalog.default_grants d
                                      WHERE d.id = g.default_grant_id AND d.type_key = o.type_key))
       -- Its default stands for another tier, or gives another version, than it would today.
       OR EXISTS (SELECT FROM entitlements.grants g JOIN entitlements.provisions p ON p.grant_id = g.id
                   CROSS JOIN LATERAL (
                     SELECT t.product_id, (SELECT v.id FROM catalog.entitlement_set_versions v
                                            WHERE v.set_id = product.set_id AND v.published_at IS NOT NULL
                                            ORDER BY v.number DESC LIMIT 1) AS version_id
                       FROM catalog.plan_ladder_tiers t JOIN catalog.products product ON product.id = t.product_id
                      WHERE t.ladder_id = g.ladder_id AND product.lifecycle = 'published' AND EXISTS (
                            SELECT FROM catalog.entitlement_set_versions v
                             WHERE v.set_id = product.set_id AND v.published_at IS NOT NULL)
                      ORDER BY t.rank LIMIT 1) lowest
                   WHERE g.pool_id = pool.id AND g.source = 'default' AND g.product_id IS NULL AND ${live('g')}
                     AND p.starts_at <= moment.at AND (p.ends_at IS NULL OR p.ends_at > moment.at)
                     AND (p.product_id, p.set_version_id) <> (lowest.product_id, lowest.version_id))))`,
  publish_set_version: (input) => `(
    EXISTS (SELECT FROM entitlements.grants g
             WHERE g.pool_id = pool.id AND g.set_version_id IN (${versionsIn(input)}) AND ${live('g')})
    OR EXISTS (SELECT FROM entitlements.provisions p
                WHERE p.pool_id = pool.id AND p.set_version_id IN (${versionsIn(input)})
                  AND (p.ends_at IS NULL OR p.ends_at > moment.at)))`,
};

function live(grant: string): string {
  return `${grant}.revoked_at IS NULL AND (${grant}.ends_at IS NULL OR ${grant}.ends_at > moment.at)`;
}

function versionsIn(input: string): string {
  return `SELECT jsonb_array_elements_text(${input} -> 'fromVersionIds')::uuid`;
}

/** SQL: the pools that a campaign of this kind and input has something to do for. */
export function poolsReached(kind: CampaignWork['kind'], input: string): string {
  return `SELECT pool.id, pool.organization_id
            FROM (SELECT system.at() AS at) AS moment, entitlements.pools pool WHERE ${REACHES[kind](input)}`;
}

/**
 * SQL: pools with a claim on a ladder that comes to nothing there, such as a default on a ladder that offered nothing
 * yet. What the ladder offers now may be theirs.
 */
export function poolsWaiting(input: string): string {
  return `SELECT pool.id, pool.organization_id
            FROM (SELECT system.at() AS at) AS moment, entitlements.pools pool
           WHERE EXISTS (SELECT FROM entitlements.grants g WHERE g.pool_id = pool.id
                            AND g.ladder_id = (${input} ->> 'ladderId')::uuid AND ${live('g')})
             AND NOT EXISTS (SELECT FROM entitlements.provisions p WHERE p.pool_id = pool.id
                                AND p.ladder_id = (${input} ->> 'ladderId')::uuid
                                AND (p.ends_at IS NULL OR p.ends_at > moment.at))`;
}

/** Whether there is anything to do for this one. */
export async function isReached(
  database: Query,
  { kind, input }: CampaignWork,
  poolId: string,
): Promise<boolean> {
  const rows = await database.query(
    {
      name: `entitlements.is_reached_${kind}`,
      text: `SELECT FROM (${poolsReached(kind, '$1::jsonb')}) AS reached WHERE id = $2`,
    },
    [JSON.stringify(input), poolId],
  );
  return rows.length > 0;
}

/** How many organizations a campaign would reach, and the first of them. */
export async function selectReach(
  database: Query,
  {
    kind,
    input,
  }:
    | { kind: 'backfill_defaults'; input: BackfillInput }
    | { kind: 'publish_set_version'; input: PublicationInput },
): Promise<{ readonly organizations: number; readonly firstOrganizationIds: readonly string[] }> {
  const [row] = await database.query<{ organizations: number; first: readonly string[] }>(
    {
      name: `entitlements.reach_${kind}`,
      text: `WITH reached AS MATERIALIZED (${poolsReached(kind, '$1::jsonb')})
             SELECT (SELECT count(*)::int FROM reached) AS organizations,
                    ARRAY(SELECT organization_id FROM reached ORDER BY organization_id LIMIT 20) AS first`,
    },
    [JSON.stringify(input)],
  );
  return { organizations: row?.organizations ?? 0, firstOrganizationIds: row?.first ?? [] };
}
