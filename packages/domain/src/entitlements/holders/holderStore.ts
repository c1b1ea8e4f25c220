import type { GrantSource } from '@member-console/core';
import type { Database } from '@member-console/db';
import type { KeyPage } from '../campaigns/campaignViewStore.ts';

/** One claim on a product that counts now or later, and whose it is. */
export interface HolderView {
  readonly grantId: string;
  readonly organizationId: string;
  readonly source: GrantSource;
  readonly quantity: number;
  readonly state: 'applied' | 'shadowed' | 'scheduled';
  readonly since: Date;
  /** Exclusive; null: open. */
  readonly until: Date | null;
}

/**
 * A page of the claims on a product, in the order in which they were made: grants that live or begin later, and
 * defaults that give it. A default names no product, so it is found by what it gave.
 */
export async function selectHolderPage(
  database: Pick<Database, 'query'>,
  productId: string,
  { after, before, backward, limit }: KeyPage,
): Promise<readonly HolderView[]> {
  const direction = backward ? 'DESC' : 'ASC';
  const within = (id: string) => `($2::uuid IS NULL OR ${id} > $2) AND ($3::uuid IS NULL OR ${id} < $3)`;
  return database.query<HolderView>(
    {
      name: `entitlements.holders_${backward ? 'back' : 'on'}`,
      text: `WITH moment AS MATERIALIZED (SELECT system.at() AS at),
             named AS (
               SELECT g.id FROM moment, entitlements.grants g
                WHERE g.product_id = $1 AND g.revoked_at IS NULL AND g.source <> 'default'
                  AND (g.ends_at IS NULL OR g.ends_at > moment.at) AND ${within('g.id')}
                ORDER BY g.id ${direction} LIMIT $4),
             given AS (
               SELECT DISTINCT p.grant_id AS id FROM moment, entitlements.provisions p
                 JOIN entitlements.grants g ON g.id = p.grant_id AND g.source = 'default'
                WHERE p.product_id = $1 AND (p.ends_at IS NULL OR p.ends_at > moment.at) AND ${within('p.grant_id')}
                ORDER BY p.grant_id ${direction} LIMIT $4),
             page AS (
               SELECT id FROM (SELECT id FROM named UNION ALL SELECT id FROM given) both_kinds
                ORDER BY id ${direction} LIMIT $4)
             SELECT g.id AS "grantId", pool.organization_id AS "organizationId", g.source, g.quantity,
                    CASE WHEN now.id IS NOT NULL THEN 'applied'
                         WHEN coalesce(later.starts_at, g.starts_at) > moment.at THEN 'scheduled'
                         ELSE 'shadowed' END AS state,
                    coalesce(now.starts_at, later.starts_at, g.starts_at) AS since,
                    CASE WHEN g.source = 'default' THEN coalesce(now.ends_at, later.ends_at) ELSE g.ends_at END AS until
               FROM moment, page JOIN entitlements.grants g ON g.id = page.id
               JOIN entitlements.pools pool ON pool.id = g.pool_id
               LEFT JOIN LATERAL (
                 SELECT p.id, p.starts_at, p.ends_at FROM moment, entitlements.provisions p
                  WHERE p.grant_id = g.id AND p.product_id = $1 AND p.starts_at <= moment.at
                    AND (p.ends_at IS NULL OR p.ends_at > moment.at) LIMIT 1) now ON true
               LEFT JOIN LATERAL (
                 SELECT p.starts_at, p.ends_at FROM moment, entitlements.provisions p
                  WHERE p.grant_id = g.id AND p.product_id = $1 AND p.starts_at > moment.at
                  ORDER BY p.starts_at LIMIT 1) later ON true
              ORDER BY g.id ${direction}`,
    },
    [productId, after, before, limit],
  );
}
