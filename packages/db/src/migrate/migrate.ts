import { createHash } from 'node:crypto';
import { Logger, runMigrations } from 'graphile-worker';
import type { Client } from 'pg';
import { withSession } from '../connection.ts';
import { type Engine, withEngine } from './engine.ts';
import { defaultFolders, type Migration, readMigrations, readSchema, steersTransactions } from './files.ts';
import { connect, DatabaseRefused, readServerFacts, refuseUnfit } from './server.ts';

export interface MigrateOptions {
  /** A direct connection: behind a transaction-pooling proxy the lock would not hold. */
  readonly connectionString: string;
  /** Told what happens, one sentence at a time. */
  readonly log?: (sentence: string) => void;
  readonly migrationsFolder?: string;
  readonly schemaFolder?: string;
}

export interface MigrateResult {
  /** Names of the migrations applied now, oldest first. */
  readonly applied: readonly string[];
}

/** Any number will do, as long as every server of this product takes the same one. */
const lockNumber = 7_204_118_055_132_921n;

/**
 * Brings the database up to date: our migrations through Prisma's engine (its `_prisma_migrations` table stays
 * readable for the ordinary CLI), then the job queue's own. Several servers may call it at once: one works, the
 * others wait. Each migration is one transaction, so a failed one leaves the database as it was and is tried
 * again at the next call.
 *
 * @throws DatabaseRefused in one sentence: unreachable, too old, without btree_gist, or a migration that failed.
 */
export async function migrate(options: MigrateOptions): Promise<MigrateResult> {
  const log = options.log ?? (() => undefined);
  const client = await connect(options.connectionString);
  try {
    refuseUnfit(await readServerFacts(client));
    await takeLock(client, log);
    const applied = await applyOurs(client, options, log);
    await runMigrations({
      connectionString: withSession(options.connectionString),
      maxPoolSize: 2,
      logger: new Logger(() => () => undefined),
    });
    return { applied };
  } finally {
    await client.end();
  }
}

/**
 * Names of the migrations that this version brings and the database lacks, oldest first. Cheap enough for a
 * readiness check.
 *
 * @param database anything that runs SQL: a pool or a client.
 */
export async function pendingMigrations(
  database: Pick<Client, 'query'> | { query(text: string): Promise<{ rows: unknown[] }> },
  migrationsFolder: string = defaultFolders.migrations,
): Promise<string[]> {
  const migrations = await readMigrations(migrationsFolder);
  const applied = await readApplied(database as Client);
  return migrations.map(({ name }) => name).filter((name) => !applied.has(name));
}

async function takeLock(client: Client, log: (sentence: string) => void): Promise<void> {
  await client.query('SET statement_timeout = 0; SET lock_timeout = 0');
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS mine', [lockNumber]);
  if (rows[0].mine) return;
  log('Another server is migrating the database; waiting for it.');
  await client.query('SELECT pg_advisory_lock($1)', [lockNumber]);
}

async function applyOurs(
  client: Client,
  options: MigrateOptions,
  log: (sentence: string) => void,
): Promise<string[]> {
  const migrations = await readMigrations(options.migrationsFolder ?? defaultFolders.migrations);
  const applied = await readApplied(client);
  warnOfSurprises(migrations, applied, log);
  const pending = migrations.filter(({ name }) => !applied.has(name));
  if (pending.length === 0) return [];
  for (const { name, sql } of pending) {
    if (steersTransactions(sql)) {
      throw new DatabaseRefused(
        `Migration ${name} begins or ends transactions itself, so a failure could leave half of it behind: take BEGIN and COMMIT out of it.`,
      );
    }
  }
  const schema = await readSchema(options.schemaFolder ?? defaultFolders.schema);
  return withEngine(options.connectionString, schema, async (engine) => {
    for (const { migration_name: name } of await readFailed(client)) {
      log(`Migration ${name} failed or was interrupted before, and left nothing behind; trying it again.`);
      await engine.schema.markMigrationRolledBack({ migrationName: name });
    }
    return apply(engine, client, migrations, pending, log);
  });
}

async function apply(
  engine: Engine,
  client: Client,
  migrations: readonly Migration[],
  pending: readonly Migration[],
  log: (sentence: string) => void,
): Promise<string[]> {
  log(`Applying ${pending.length === 1 ? '1 migration' : `${pending.length} migrations`}.`);
  try {
    const { appliedMigrationNames } = await engine.schema.applyMigrations({
      migrationsList: asEngineList(migrations),
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  } catch (error) {
    throw new DatabaseRefused(await whyNotApplied(error as Error, engine, client), { cause: error });
  }
}

async function whyNotApplied(error: Error, engine: Engine, client: Client): Promise<string> {
  const refusal = engine.lastRefusal();
  const failed = (await readFailed(client)).at(-1)?.migration_name;
  if (refusal && failed) {
    const more = [refusal.detail, refusal.hint].filter(Boolean).join(' ');
    return `Migration ${failed} failed and was undone, the database is as it was before it; Postgres said "${refusal.message}"${more ? ` (${more})` : ''}: mend prisma/migrations/${failed}/migration.sql or what it complains of, and start again.`;
  }
  if (error.message.includes('P3005') || error.message.includes('is not empty')) {
    return 'The database already holds tables of something else: give this product a database of its own.';
  }
  return `The migrations could not be applied: ${error.message
    .split('\n')
    .filter((line) => line.trim())
    .join(' ')}`;
}

function asEngineList(migrations: readonly Migration[]) {
  return {
    baseDir: '.',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  };
}

function warnOfSurprises(
  migrations: readonly Migration[],
  applied: Map<string, string>,
  log: (sentence: string) => void,
): void {
  const known = new Map(
    migrations.map(({ name, sql }) => [name, createHash('sha256').update(sql).digest('hex')]),
  );
  for (const [name, checksum] of applied) {
    const ours = known.get(name);
    if (ours === undefined)
      log(
        `The database has migration ${name}, which this version does not know: it was migrated by a newer one.`,
      );
    else if (ours !== checksum)
      log(`Migration ${name} was edited after it had been applied; the database has its older form.`);
  }
}

/** Name → SHA-256 of the script as it was applied. Empty when the database is new. */
async function readApplied(client: Client): Promise<Map<string, string>> {
  const rows = await readHistory<{ migration_name: string; checksum: string }>(
    client,
    'SELECT migration_name, checksum FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY started_at',
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

function readFailed(client: Client): Promise<{ migration_name: string }[]> {
  return readHistory(
    client,
    'SELECT migration_name FROM public._prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL ORDER BY started_at',
  );
}

const undefinedTable = '42P01';

async function readHistory<Row>(client: Client, text: string): Promise<Row[]> {
  try {
    return (await client.query(text)).rows as Row[];
  } catch (error) {
    if ((error as { code?: string }).code === undefinedTable) return [];
    throw error;
  }
}

/**
 * Deletes everything of this product from the database and migrates it anew.
 *
 * @param options.force also when the database is not a demo world.
 * @throws DatabaseRefused when it is not and `force` is missing.
 */
export async function resetDatabase(options: MigrateOptions & { force?: boolean }): Promise<MigrateResult> {
  const client = await connect(options.connectionString);
  try {
    if (!options.force && !(await isDemo(client))) {
      throw new DatabaseRefused(
        'This database is not a demo world and a reset deletes everything in it: add --force if that is what you want.',
      );
    }
    await takeLock(client, options.log ?? (() => undefined));
    const schemas = await ourSchemas(options.schemaFolder ?? defaultFolders.schema);
    const drops = schemas.map(
      (schema) => `DROP SCHEMA IF EXISTS ${client.escapeIdentifier(schema)} CASCADE;`,
    );
    await client.query(`BEGIN; ${drops.join(' ')} DROP TABLE IF EXISTS public._prisma_migrations; COMMIT`);
  } finally {
    await client.end();
  }
  return migrate(options);
}

async function ourSchemas(folder: string): Promise<string[]> {
  const text = (await readSchema(folder)).map(({ content }) => content).join('\n');
  const list = /^\s*schemas\s*=\s*\[([^\]]*)\]/m.exec(text)?.[1] ?? '';
  return [...[...list.matchAll(/"(\w+)"/g)].map((match) => match[1] as string), 'graphile_worker'];
}

async function isDemo(client: Client): Promise<boolean> {
  const rows = await readHistory<{ is_demo: boolean }>(client, 'SELECT is_demo FROM system.installation');
  return rows.length === 0 ? (await readApplied(client)).size === 0 : rows.every((row) => row.is_demo);
}
