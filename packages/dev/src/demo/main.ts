import { createDatabase } from '@member-console/db';
import { seedDemo } from './seedDemo.ts';

/** Run by the launcher after the migrations: makes the demo world and prints its people as one line of JSON. */
const { DATABASE_URL } = process.env;
if (DATABASE_URL === undefined) throw new Error('DATABASE_URL is not set.');
const database = createDatabase({ connectionString: DATABASE_URL, maxConnections: 2 });
try {
  process.stdout.write(`${JSON.stringify(await seedDemo(database))}\n`);
} finally {
  await database.close();
}
