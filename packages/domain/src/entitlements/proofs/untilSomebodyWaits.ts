import type { Database } from '@member-console/db';

/** Until a connection to the database waits for a lock of another. */
export async function untilSomebodyWaits(pool: Database['pool']): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    const { rowCount } = await pool.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rowCount) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('Nobody waits for a lock.');
}
