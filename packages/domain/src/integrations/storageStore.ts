import type { Database } from '@member-console/db';
import type { PoolClient } from 'pg';
import type { ReadOnlyReason } from './ports.ts';
import { BYTES_PER_MB, type Site, STORAGE } from './site.ts';
import { WAKE } from './store.ts';

/**
 * Records that the farm confirmed a revision, why it lets nobody write, and what the site holds. A late confirmation of an older revision
 * changes nothing.
 */
export async function recordServed(
  database: Database,
  { id, host, revision }: Pick<Site, 'id' | 'host' | 'revision'>,
  { bytes, reason }: { readonly bytes: number; readonly reason: ReadOnlyReason | null },
): Promise<void> {
  await database.transaction(async (client) => {
    await lockNeighbourhoods(client, [host]);
    const { rowCount } = await client.query({
      name: 'integrations.record_served',
      text: `UPDATE integrations.sites SET served_revision = $2, served_reason = $3, last_error = NULL
              WHERE id = $1 AND served_revision <= $2`,
      values: [id, revision, reason],
    });
    if (rowCount === 1) await recordBytes(client, new Map([[host, bytes]]));
  });
}

/** Records what the farm measured, where it differs from what we know. */
export async function recordMeasured(
  database: Database,
  measured: ReadonlyMap<string, number>,
): Promise<void> {
  const changed = await database.query<{ host: string }>(
    {
      name: 'integrations.changed_storage',
      text: `SELECT s.host FROM integrations.sites s JOIN unnest($1::text[], $2::bigint[]) AS m (host, bytes) USING (host)
              WHERE s.storage_bytes IS DISTINCT FROM m.bytes`,
    },
    columns(measured),
  );
  if (changed.length === 0) return;
  const hosts = changed.map(({ host }) => host);
  await database.transaction(async (client) => {
    await lockNeighbourhoods(client, hosts);
    await recordBytes(client, new Map(hosts.map((host) => [host, measured.get(host) ?? 0])));
  });
}

/**
 * Holds every site of the organizations concerned, in the order of their ids, so that two measurements of one
 * organization do not add up each other's past. A statement of its own: what follows sees what it waited for.
 */
async function lockNeighbourhoods(client: PoolClient, hosts: readonly string[]): Promise<void> {
  await client.query({
    name: 'integrations.lock_neighbourhoods',
    text: `SELECT FROM integrations.sites
            WHERE organization_id IN (SELECT organization_id FROM integrations.sites WHERE host = ANY ($1))
            ORDER BY id FOR NO KEY UPDATE`,
    values: [hosts],
  });
}

/**
 * Writes bytes per host, what they add up to for each pool (measured use never bumps a pool), and wakes the sites
 * that share a pool with one that grew or shrank, because each of them enforces the common limit.
 */
async function recordBytes(client: PoolClient, measured: ReadonlyMap<string, number>): Promise<void> {
  const { rows } = await client.query<{ id: string; organization_id: string; has_moved: boolean }>({
    name: 'integrations.record_bytes',
    text: `UPDATE integrations.sites s SET storage_bytes = m.bytes, storage_measured_at = system.at()
             FROM unnest($1::text[], $2::bigint[]) AS m (host, bytes)
            WHERE s.host = m.host AND s.storage_bytes IS DISTINCT FROM m.bytes
           RETURNING s.id, s.organization_id, coalesce(old.storage_bytes, 0) <> new.storage_bytes AS has_moved`,
    values: columns(measured),
  });
  if (rows.length === 0) return;
  await client.query({
    name: 'integrations.sum_storage',
    text: `INSERT INTO entitlements.usage_counters (pool_id, resource_id, used, measured_at)
           SELECT pool.id, resource.id, ceil(sum(s.storage_bytes)::numeric / ${BYTES_PER_MB}), system.at()
             FROM integrations.sites s
             JOIN entitlements.pools pool ON pool.organization_id = s.organization_id
             JOIN catalog.resources resource ON resource.key = '${STORAGE}'
            WHERE s.organization_id = ANY ($1) AND s.storage_bytes IS NOT NULL
            GROUP BY pool.id, resource.id ORDER BY pool.id
           ON CONFLICT (pool_id, resource_id)
           DO UPDATE SET used = excluded.used, measured_at = excluded.measured_at`,
    values: [[...new Set(rows.map((row) => row.organization_id))]],
  });
  await client.query({
    name: 'integrations.wake_neighbours',
    text: `WITH site AS (
             UPDATE integrations.sites s SET revision = revision + 1
              WHERE EXISTS (SELECT FROM integrations.sites o
                             WHERE o.organization_id = s.organization_id AND o.id <> s.id AND o.id = ANY ($1))
             RETURNING s.id)
           SELECT ${WAKE} FROM site`,
    values: [rows.filter((row) => row.has_moved).map((row) => row.id)],
  });
}

/** Bytes of the other sites that draw on the same pool. */
export async function selectBytesElsewhere(database: Database, site: Site): Promise<bigint> {
  const [row] = await database.query<{ bytes: bigint }>(
    {
      name: 'integrations.bytes_elsewhere',
      text: `SELECT coalesce(sum(storage_bytes), 0)::bigint AS bytes FROM integrations.sites
              WHERE organization_id = $1 AND id <> $2`,
    },
    [site.organizationId, site.id],
  );
  return row?.bytes ?? 0n;
}

/** Hosts and bytes as two arrays, which is how `unnest` takes them. */
function columns(measured: ReadonlyMap<string, number>): [string[], number[]] {
  return [[...measured.keys()], [...measured.values()]];
}
