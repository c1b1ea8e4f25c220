import pg from 'pg';
import type { System } from './globalSetup.ts';

/**
 * As if a site had changed while the farm was away: it waits, with the reason, and nobody tries again for an hour.
 * Taking the farm itself away would take it from the other stories too.
 */
export async function farmWasAway({ database }: System, host: string, reason: string): Promise<void> {
  const client = new pg.Client(database);
  await client.connect();
  try {
    await client.query(
      `WITH site AS (
         UPDATE integrations.sites SET revision = revision + 1, last_error = $2 WHERE host = $1 RETURNING id)
       SELECT system.enqueue('fedwiki.converge', json_build_object('siteId', id), 'fedwiki.converge:' || id,
                             now() + interval '1 hour') FROM site`,
      [host, reason],
    );
  } finally {
    await client.end();
  }
}
