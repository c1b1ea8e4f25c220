import { createDatabase, type Database } from '@member-console/db';
import { afterAll, inject } from 'vitest';
import { addressOf, createClone, dropClone } from './template.ts';

export interface TestDatabaseOptions {
  /** `migrated` (the default) holds every table and no rows but those of the migrations; `empty` holds nothing. */
  readonly content?: 'migrated' | 'empty';
  /** Another one, to which nobody is connected at that moment: everything that is in it is in this one too. */
  readonly copyOf?: string;
  /** Default 8. */
  readonly maxConnections?: number;
}

export interface TestDatabase {
  readonly database: Database;
  readonly connectionString: string;
  /** Closes `database` and deletes it on the server, also while others are connected. */
  drop(): Promise<void>;
}

/** Clones the template. The caller drops it. */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { address, template } = inject('databases');
  const name = await createClone(address, originOf(options, template));
  const connectionString = addressOf(address, name);
  const database = createDatabase({ connectionString, maxConnections: options.maxConnections ?? 8 });
  return {
    database,
    connectionString,
    async drop() {
      await database.close();
      await dropClone(address, name);
    },
  };
}

function originOf({ content, copyOf }: TestDatabaseOptions, template: string): string | undefined {
  if (copyOf !== undefined) return new URL(copyOf).pathname.slice(1);
  return content === 'empty' ? undefined : template;
}

/**
 * A database for this test file alone, dropped after its last test:
 * `const { database } = await useDatabase();` at the top of the file.
 */
export async function useDatabase(options: TestDatabaseOptions = {}): Promise<Omit<TestDatabase, 'drop'>> {
  const made = await createTestDatabase(options);
  afterAll(() => made.drop());
  return made;
}
