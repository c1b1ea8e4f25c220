import type { EntitlementValue } from '@member-console/core';
import type { Database } from '@member-console/db';
import type { CatalogDescription } from '../../catalog/index.ts';

const limit = (amount: bigint | null): EntitlementValue => ({ kind: 'limit', limit: amount });
const gives = (sites: bigint, megabytes: bigint | null) => ({
  'fedwiki.sites': limit(sites),
  'fedwiki.storage_mb': limit(megabytes),
});
const writes = (enabled: boolean) => ({ 'forum.post': { kind: 'boolean', enabled } as const });

/** Two ladders to collide on, and a resource of either kind. */
export const PROOF_CATALOG: CatalogDescription = {
  resources: [
    {
      key: 'fedwiki.sites',
      name: 'Wiki sites',
      description: '',
      kind: 'limit',
      isMeasured: true,
      overLimit: { policy: 'choose', graceDays: 5 },
    },
    { key: 'fedwiki.storage_mb', name: 'Storage', description: '', kind: 'limit', unit: 'MB' },
    { key: 'forum.post', name: 'Writing', description: '', kind: 'boolean' },
  ],
  ladders: [
    {
      slug: 'wiki',
      name: 'Wiki',
      tiers: [
        { slug: 'public', name: 'Public', description: '', gives: gives(1n, 16n) },
        { slug: 'standard', name: 'Standard', description: '', gives: gives(4n, 256n) },
        { slug: 'large', name: 'Large', description: '', gives: gives(16n, null) },
      ],
    },
    {
      slug: 'forum',
      name: 'Forum',
      tiers: [
        { slug: 'reader', name: 'Reader', description: '', gives: writes(false) },
        { slug: 'writer', name: 'Writer', description: '', gives: writes(true) },
      ],
    },
  ],
  defaults: [
    { typeKey: 'personal', ladder: 'wiki' },
    { typeKey: 'personal', ladder: 'forum' },
  ],
};

/** Two add-ons: `room` for everybody, `annex` for who holds at least the wiki ladder's second tier. */
export async function addAddons({ pool }: Database): Promise<void> {
  await pool.query(
    `WITH made AS (
       INSERT INTO catalog.entitlement_sets (key, name) VALUES ('room', 'Room') RETURNING id
     ), version AS (
       INSERT INTO catalog.entitlement_set_versions (set_id, number) SELECT id, 1 FROM made RETURNING id
     ), rule AS (
       INSERT INTO catalog.entitlement_rules (set_version_id, resource_id, kind, limit_value)
       SELECT version.id, resource.id, 'limit', 64
         FROM version, catalog.resources resource WHERE resource.key = 'fedwiki.storage_mb'
     )
     INSERT INTO catalog.products (slug, name, description, product_type, lifecycle, set_id, requires_ladder_id, requires_rank)
     SELECT addon.slug, addon.slug, '', 'addon', 'published', made.id,
            CASE WHEN addon.slug = 'annex' THEN ladder.id END, CASE WHEN addon.slug = 'annex' THEN 1 END
       FROM made, catalog.plan_ladders ladder, (VALUES ('room'), ('annex')) addon (slug) WHERE ladder.slug = 'wiki'`,
  );
  await pool.query(
    `UPDATE catalog.entitlement_set_versions SET published_at = system.at() WHERE published_at IS NULL`,
  );
}
