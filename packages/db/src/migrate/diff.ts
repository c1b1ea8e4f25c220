import { dirname } from 'node:path';
import { withEngine } from './engine.ts';
import { defaultFolders, readSchema } from './files.ts';
import { connect } from './server.ts';

export interface DiffOptions {
  readonly connectionString: string;
  readonly schemaFolder?: string;
}

/**
 * Compares the database with prisma/schema. What Prisma cannot describe (exclusion constraints, functions,
 * triggers, views, partial and expression indexes) is not compared.
 *
 * @throws DatabaseRefused when it cannot be reached.
 * @returns null when they agree, else in words what would have to change in the database.
 */
export async function diffSchema({
  connectionString,
  schemaFolder = defaultFolders.schema,
}: DiffOptions): Promise<string | null> {
  await (await connect(connectionString)).end();
  const schema = await readSchema(schemaFolder);
  const files = schema.map(({ path, content }) => ({ path, content }));
  return withEngine(connectionString, schema, async (engine) => {
    const { exitCode, stdout } = await engine.schema.diff({
      from: { tag: 'schemaDatasource', files, configDir: dirname(schemaFolder) },
      to: { tag: 'schemaDatamodel', files },
      script: false,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? null : (stdout ?? 'They differ.');
  });
}
