import type { Database } from '@member-console/db';
import { newId } from '../kernel/index.ts';

/** Puts a grant beside the commands, in a new organization, for whoever only counts grants. */
export async function grantBySql(
  { pool }: Database,
  given: {
    readonly ladderId: string;
    readonly productId?: string;
    readonly versionId?: string;
    readonly source: 'manual' | 'subscription' | 'purchase';
    readonly endedBefore?: boolean;
  },
): Promise<void> {
  const slug = `org-${newId()}`;
  await pool.query(
    `WITH organization AS (
       INSERT INTO organizations.organizations (slug, name, type_key) VALUES ($1, $1, 'cooperative') RETURNING id
     ), pool AS (INSERT INTO entitlements.pools (organization_id) SELECT id FROM organization RETURNING id)
     INSERT INTO entitlements.grants
       (id, pool_id, source, ladder_id, product_id, set_version_id, starts_at, ends_at, granted_by_kind)
     SELECT uuidv7(), pool.id, $2, $3, $4, $5, now() - interval '2 days',
            CASE WHEN $6 THEN now() - interval '1 day' END, 'system' FROM pool`,
    [slug, given.source, given.ladderId, given.productId, given.versionId, given.endedBefore ?? false],
  );
}
