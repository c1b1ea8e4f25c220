import { dataPlace, makeDataFolder } from './places.mjs';
import { postgres } from './programs.mjs';
import { findRunning } from './running.mjs';
import { makeSupervisor } from './supervisor.mjs';
import { keepWorld, worldKept } from './world.mjs';

/**
 * Starts our own Postgres.
 * @param {ReturnType<typeof makeSupervisor>} supervisor
 * @param {boolean} demo what a database that is made now begins as
 * @returns {Promise<string>} its address
 */
export async function startPostgres(supervisor, demo) {
  let address = '';
  if (worldKept() === 'none') keepWorld(demo);
  await supervisor.start(
    postgres((connectionString) => {
      address = connectionString;
    }),
  );
  return address;
}

/**
 * Lends the database of this checkout: the one in DATABASE_URL, else the one of the running system, else our
 * own Postgres, started for as long as the work lasts.
 * @template T
 * @param {(connectionString: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(work) {
  const present = process.env.DATABASE_URL || findRunning(dataPlace('running.json'))?.addresses?.database;
  if (present) return work(present);
  makeDataFolder();
  const supervisor = makeSupervisor({ logFolder: dataPlace('logs') });
  try {
    return await work(await startPostgres(supervisor, process.env.DEMO !== '0'));
  } finally {
    await supervisor.stop();
  }
}
