import { readFile } from 'node:fs/promises';
import { createDatabase, type Database } from '@member-console/db';
import { migrate } from '@member-console/db/migrate';
import { importCatalog } from '@member-console/domain/catalog';
import { SYSTEM } from '@member-console/domain/kernel';
import { BENCH_CATALOG } from './catalog.ts';

const FILL = new URL('fill.sql', import.meta.url);

export interface WorldSize {
  readonly seed: number;
  readonly organizations: number;
  /** How many people have a live session. */
  readonly people: number;
}

/** Somebody with a live session. */
export interface SignedIn {
  readonly personId: string;
  readonly token: string;
  /** Of their personal organization. */
  readonly organizationId: string;
  readonly slug: string;
}

/**
 * Migrates an empty database and fills it. The same size and seed give the same organizations, grants, sites and
 * session tokens; ids differ, and instants are as far from the present as they were.
 *
 * @returns the people who are signed in, always in the same order.
 */
export async function fillWorld(connectionString: string, size: WorldSize): Promise<readonly SignedIn[]> {
  await migrate({ connectionString });
  const database = createDatabase({ connectionString, maxConnections: 2 });
  try {
    await importCatalog({ database }, SYSTEM, BENCH_CATALOG);
    await importAddon(database);
    const fill = await readFile(FILL, 'utf8');
    await database.transaction(async (client) => {
      for (const [name, value] of Object.entries(size)) {
        await client.query('SELECT set_config($1, $2, true)', [`bench.${name}`, String(value)]);
      }
      await client.query(fill);
    });
    await database.pool.query('VACUUM (ANALYZE)');
    return await database.query<SignedIn>({
      name: 'bench.signed_in',
      text: `SELECT p.id AS "personId", s.token, o.id AS "organizationId", o.slug FROM auth.sessions s
               JOIN identity.persons p ON p.auth_user_id = s.user_id::text
               JOIN organizations.organizations o ON o.personal_of = p.id ORDER BY s.token`,
    });
  } finally {
    await database.close();
  }
}

/** A product off the ladders, which the description of a catalog cannot name yet. */
async function importAddon(database: Database): Promise<void> {
  await database.pool.query(`
    WITH made AS (INSERT INTO catalog.entitlement_sets (key, name) VALUES ('more-room', 'More room') RETURNING id),
    version AS (INSERT INTO catalog.entitlement_set_versions (set_id, number) SELECT id, 1 FROM made RETURNING id),
    rule AS (
      INSERT INTO catalog.entitlement_rules (set_version_id, resource_id, kind, limit_value)
      SELECT version.id, resource.id, 'limit', 64
        FROM version, catalog.resources resource WHERE resource.key = 'fedwiki.storage_mb')
    INSERT INTO catalog.products (slug, name, description, product_type, lifecycle, set_id)
    SELECT 'more-room', 'More room', 'For pictures and long books.', 'addon', 'published', id FROM made`);
  await database.pool.query(
    `UPDATE catalog.entitlement_set_versions SET published_at = system.at() WHERE published_at IS NULL`,
  );
}
