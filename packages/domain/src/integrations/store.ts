import type { Database, Statement } from '@member-console/db';
import { RESERVE, type Reservation, reservationValues, SETTLE_EXCESS } from '../entitlements/index.ts';
import type { Site } from './site.ts';

type Query = Pick<Database, 'query'>;

interface SiteRow {
  readonly id: string;
  readonly organization_id: string;
  readonly owner_id: string;
  readonly owner_name: string;
  readonly host: string;
  readonly title: string;
  readonly created_at: Date;
  readonly archived_at: Date | null;
  readonly revision: bigint;
  readonly served_revision: bigint;
  readonly storage_bytes: bigint | null;
}

function siteOf(row: SiteRow): Site {
  return {
    id: row.id,
    organizationId: row.organization_id,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    host: row.host,
    title: row.title,
    createdAt: row.created_at,
    archivedAt: row.archived_at,
    revision: row.revision,
    servedRevision: row.served_revision,
    storageBytes: row.storage_bytes,
  };
}

/** SQL that wakes the job of `site`, which makes the farm match the row. One job a site, whatever happens meanwhile. */
export const WAKE = `system.enqueue('fedwiki.converge', json_build_object('siteId', site.id), 'fedwiki.converge:' || site.id)`;

export async function selectSite(query: Query, siteId: string): Promise<Site | null> {
  const [row] = await query.query<SiteRow>(
    {
      name: 'integrations.site',
      text: `SELECT s.*, p.display_name AS owner_name
               FROM integrations.sites s JOIN identity.persons p ON p.id = s.owner_id WHERE s.id = $1`,
    },
    [siteId],
  );
  return row ? siteOf(row) : null;
}

/** Makes the site that is the reservation's item. False when the pool had moved. Throws 23505 on `sites_host`: taken. */
export async function insertSite(
  query: Query,
  site: { ownerId: string; host: string; title: string },
  reservation: Reservation,
  audit: string,
): Promise<boolean> {
  const rows = await query.query(
    {
      name: 'integrations.insert_site',
      text: `WITH ${RESERVE}, site AS (
               INSERT INTO integrations.sites (id, organization_id, workspace_id, owner_id, host, title, created_at)
               SELECT $10, r.organization_id, w.id, $12, $13, $14, system.at()
                 FROM reserved r
                 CROSS JOIN LATERAL (SELECT id FROM organizations.workspaces
                                      WHERE organization_id = r.organization_id ORDER BY id LIMIT 1) w
               RETURNING id)
             SELECT audit.write($15), ${WAKE} FROM site`,
    },
    [...reservationValues(reservation), site.ownerId, site.host, site.title, audit],
  );
  return rows.length === 1;
}

/** Archives or restores the site that is the reservation's item. False when the pool had moved. */
export async function updateArchived(
  query: Query,
  reservation: Reservation,
  audit: string,
): Promise<boolean> {
  const rows = await query.query(
    {
      name: 'integrations.update_archived',
      text: `WITH ${RESERVE}, site AS (
               UPDATE integrations.sites s
                  SET archived_at = CASE WHEN $11 = 'freed' THEN system.at() END, revision = s.revision + 1
                 FROM reserved r WHERE s.id = $10 AND s.organization_id = r.organization_id
               RETURNING s.id)
             SELECT audit.write($12), ${WAKE}, ${SETTLE_EXCESS} FROM site`,
    },
    [...reservationValues(reservation), audit],
  );
  return rows.length === 1;
}

/** Starts the job of a site at once, under a new revision. */
export async function updateRetried(query: Query, siteId: string, audit: string): Promise<void> {
  await query.query(
    {
      name: 'integrations.update_retried',
      text: `WITH site AS (UPDATE integrations.sites SET revision = revision + 1 WHERE id = $1 RETURNING id)
             SELECT audit.write($2), ${WAKE} FROM site`,
    },
    [siteId, audit],
  );
}

/** Records why the farm refuses to match. Nobody tries again but the job itself, later and later. */
export async function recordRefused(query: Query, siteId: string, error: string): Promise<void> {
  await query.query(
    {
      name: 'integrations.record_refused',
      text: `UPDATE integrations.sites SET last_error = $2 WHERE id = $1`,
    },
    [siteId, error],
  );
}

/** Records why the farm could not be made to match, and when to try again. */
export async function recordUnserved(
  database: Database,
  siteId: string,
  error: string,
  retryAfterSeconds: number,
): Promise<void> {
  await database.query(
    {
      name: 'integrations.record_unserved',
      text: `WITH site AS (UPDATE integrations.sites SET last_error = $2 WHERE id = $1 RETURNING id)
             SELECT system.enqueue('fedwiki.converge', json_build_object('siteId', site.id),
                      'fedwiki.converge:' || site.id, now() + $3 * interval '1 second') FROM site`,
    },
    [siteId, error, retryAfterSeconds],
  );
}

/** Which sites: those that draw on a pool, or those of one owner. */
export type SitesOf = 'pool' | 'owner';

const CHANGED: Readonly<Record<SitesOf, Statement>> = {
  pool: {
    name: 'integrations.sites_of_pool_changed',
    text: changedStatement(
      `s.organization_id = (SELECT organization_id FROM entitlements.pools WHERE id = $1)`,
    ),
  },
  owner: { name: 'integrations.sites_of_owner_changed', text: changedStatement('s.owner_id = $1') },
};

/**
 * What the farm was told of these sites may be out of date: it is told anew, under a new revision, so that a job that
 * is on its way with what it read before cannot have the last word.
 */
export async function markChanged(database: Database, by: SitesOf, id: string): Promise<void> {
  await database.query(CHANGED[by], [id]);
}

/** In the order of their ids, as whoever else locks several does. */
function changedStatement(predicate: string): string {
  return `WITH concerned AS MATERIALIZED (
            SELECT s.id FROM integrations.sites s WHERE ${predicate} ORDER BY s.id FOR NO KEY UPDATE),
          site AS (
            UPDATE integrations.sites s SET revision = s.revision + 1 FROM concerned WHERE s.id = concerned.id
            RETURNING s.id)
          SELECT ${WAKE} FROM site`;
}

/** Suspensions begin and end by themselves: sites that the farm knows otherwise than they are at this moment. */
const SUSPENSION_MOVED: Statement = {
  name: 'integrations.suspension_moved',
  text: `WITH suspended AS MATERIALIZED (
           SELECT DISTINCT s.organization_id FROM organizations.suspensions s, (SELECT system.at() AS at) present
            WHERE s.revoked_at IS NULL AND s.starts_at <= present.at AND (s.ends_at IS NULL OR s.ends_at > present.at)),
         moved AS MATERIALIZED (
           SELECT s.id FROM suspended JOIN integrations.sites s USING (organization_id)
            WHERE s.served_reason IS DISTINCT FROM 'suspended' AND s.served_revision = s.revision
           UNION ALL
           SELECT s.id FROM integrations.sites s
            WHERE s.served_reason = 'suspended' AND s.served_revision = s.revision
              AND s.organization_id NOT IN (SELECT organization_id FROM suspended)),
         locked AS MATERIALIZED (
           SELECT s.id FROM integrations.sites s WHERE s.id IN (SELECT id FROM moved) ORDER BY s.id FOR NO KEY UPDATE),
         site AS (
           UPDATE integrations.sites s SET revision = s.revision + 1 FROM locked WHERE s.id = locked.id RETURNING s.id)
         SELECT ${WAKE} FROM site`,
};

const WAKE_UNSERVED: Statement = {
  name: 'integrations.wake_unserved',
  text: `SELECT ${WAKE} FROM integrations.sites site
          WHERE site.served_revision < site.revision AND NOT system.is_enqueued('fedwiki.converge:' || site.id)`,
};

/**
 * Starts the job of every site that the farm does not match and that has none: its organization's suspension began or
 * ended, or a job was lost. One that waits or runs is left alone, or a farm that hangs would be asked again and again
 * by more and more of them.
 */
export async function wakeUnserved(database: Database): Promise<void> {
  await database.query(SUSPENSION_MOVED);
  await database.query(WAKE_UNSERVED);
}
