import type { Database } from '@member-console/db';

/** What the database knows of the installation. */
export interface InstallationView {
  /** Holds the demo world. */
  readonly isDemo: boolean;
  /** The present of the installation: its database's clock plus the offset. */
  readonly now: Date;
  readonly clockOffsetMs: bigint;
  readonly createdAt: Date;
  readonly databaseBytes: bigint;
  readonly databaseVersion: string;
}

export async function selectInstallation(database: Pick<Database, 'query'>): Promise<InstallationView> {
  const [row] = await database.query<{
    is_demo: boolean;
    now: Date;
    clock_offset_ms: bigint;
    created_at: Date;
    database_bytes: bigint;
    database_version: string;
  }>({
    name: 'system.installation',
    text: `SELECT i.is_demo, system.at() AS now, i.clock_offset_ms, i.created_at,
                  pg_database_size(current_database()) AS database_bytes,
                  current_setting('server_version') AS database_version
             FROM system.installation i`,
  });
  if (row === undefined) throw new Error('The installation has no row of its own.');
  return {
    isDemo: row.is_demo,
    now: row.now,
    clockOffsetMs: row.clock_offset_ms,
    createdAt: row.created_at,
    databaseBytes: row.database_bytes,
    databaseVersion: row.database_version,
  };
}

/**
 * Moves the clock of a demo installation forward, with its audit entry, and wakes whatever looks at what time has
 * brought about. False: it is no demo, or would come beyond `furthestMs`.
 */
export async function updateClock(
  database: Database,
  { byMs, furthestMs }: { readonly byMs: number; readonly furthestMs: number },
  audit: string,
): Promise<boolean> {
  const rows = await database.query(
    {
      name: 'system.move_clock',
      text: `WITH moved AS (
               UPDATE system.installation SET clock_offset_ms = clock_offset_ms + $1
                WHERE is_demo AND clock_offset_ms + $1 <= $2 RETURNING id)
             SELECT audit.write($3), system.enqueue('entitlements.sweep', '{}', 'entitlements.sweep'),
                    system.enqueue('fedwiki.measure', '{}', 'fedwiki.measure'),
                    system.enqueue('stripe.clock', '{}', 'stripe.clock') FROM moved`,
    },
    [byMs, furthestMs, audit],
  );
  return rows.length === 1;
}
