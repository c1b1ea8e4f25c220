import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const prismaFolder = join(import.meta.dirname, '..', '..', '..', '..', 'prisma');

/** The folders of the product itself; tests name others. */
export const defaultFolders = {
  migrations: join(prismaFolder, 'migrations'),
  schema: join(prismaFolder, 'schema'),
};

export interface Migration {
  /** `<timestamp>_<name>`: names its folder and orders it. */
  readonly name: string;
  readonly sql: string;
}

export interface SchemaFile {
  readonly path: string;
  readonly content: string;
}

/** Every migration of a folder, oldest first. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return Promise.all(
    names.map(async (name) => ({ name, sql: await readFile(join(folder, name, 'migration.sql'), 'utf8') })),
  );
}

export async function readSchema(folder: string): Promise<SchemaFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, content: await readFile(path, 'utf8') };
    }),
  );
}

/**
 * Whether a script opens or ends transactions itself. Then a failure in its middle would leave its first half
 * behind, so such a migration is refused before anything runs.
 */
export function steersTransactions(sql: string): boolean {
  const bare = sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|(\$\w*\$)[\s\S]*?\1|'(?:[^']|'')*'/g, ' ');
  return bare
    .split(';')
    .some((statement) => /^\s*(BEGIN|START\s+TRANSACTION|COMMIT|ROLLBACK)\b/i.test(statement));
}
