/**
 * `node cli.ts migrate | diff | reset [address] [--force]`; without an address, DATABASE_URL.
 * migrate: bring the database up to date. diff: does it agree with prisma/schema? (exit 2 when not).
 * reset: delete everything and migrate anew; refused outside a demo world without --force.
 */
import { parseArgs } from 'node:util';
import { diffSchema, migrate, resetDatabase } from './index.ts';

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { force: { type: 'boolean', default: false } },
  });
  const [verb = '', address = process.env.DATABASE_URL] = positionals;
  if (!address) throw new Error('Say which database: give its address, or set DATABASE_URL.');
  const connectionString = address;
  switch (verb) {
    case 'migrate':
    case 'reset': {
      const work = verb === 'migrate' ? migrate : resetDatabase;
      const { applied } = await work({ connectionString, log: say, force: values.force });
      for (const name of applied) say(`Applied ${name}.`);
      say('The database is up to date.');
      return 0;
    }
    case 'diff': {
      const drift = await diffSchema({ connectionString });
      say(drift ?? 'No drift: the database agrees with prisma/schema.');
      return drift === null ? 0 : 2;
    }
    default:
      throw new Error(`There is no "${verb}": use migrate, diff or reset.`);
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
