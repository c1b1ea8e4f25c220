import type { Database, Statement } from '@member-console/db';
import { RESERVE, type Reservation, reservationValues } from '../entitlements/index.ts';
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

/** False when the pool had moved. Throws 23505 on `sites_host` when the address is taken. */
export async function insertSite(
  query: Query,
  site: { id: string; ownerId: string; host: string; title: string },
  reservation: Reservation,
  audit: string,
): Promise<boolean> {
  const rows = await query.query(
    {
      name: 'integrations.insert_site',
      text: `WITH ${RESERVE}, site AS (
               INSERT INTO integrations.sites (id, organization_id, workspace_id, owner_id, host, title, created_at)
               SELECT $10, r.organization_id, w.id, $11, $12, $13, system.at()
                 FROM reserved r
                 CROSS JOIN LATERAL (SELECT id FROM organizations.workspaces
                                      WHERE organization_id = r.organization_id ORDER BY id LIMIT 1) w
               RETURNING id)
             SELECT audit.write($14), ${WAKE} FROM site`,
    },
    [...reservationValues(reservation), site.id, site.ownerId, site.host, site.title, audit],
  );
  return rows.length === 1;
}

/** Archives or restores a site and moves the counter with it. False when the pool had moved. */
export async function updateArchived(
  query: Query,
  siteId: string,
  archived: boolean,
  reservation: Reservation,
  audit: string,
): Promise<boolean> {
  const rows = await query.query(
    {
      name: 'integrations.update_archived',
      text: `WITH ${RESERVE}, site AS (
               UPDATE integrations.sites s
                  SET archived_at = CASE WHEN $11 THEN system.at() END, revision = s.revision + 1
                 FROM reserved r WHERE s.id = $10 AND s.organization_id = r.organization_id
               RETURNING s.id)
             SELECT audit.write($12), ${WAKE} FROM site`,
    },
    [...reservationValues(reservation), siteId, archived, audit],
  );
  return rows.length === 1;
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

const WAKE_UNSERVED: Statement = {
  name: 'integrations.wake_unserved',
  text: `SELECT ${WAKE} FROM integrations.sites site
          WHERE site.served_revision < site.revision AND NOT system.is_enqueued('fedwiki.converge:' || site.id)`,
};

/**
 * Starts the job of every site that the farm does not match and that has none, should a job ever have been lost. One
 * that waits or runs is left alone, or a farm that hangs would be asked again and again by more and more of them.
 */
export async function wakeUnserved(database: Database): Promise<number> {
  return (await database.query(WAKE_UNSERVED)).length;
}
