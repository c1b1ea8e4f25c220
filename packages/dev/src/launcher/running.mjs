import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { bornAt, isAlive } from './processes.mjs';

/**
 * What `.data/running.json` tells about the launcher that holds this data folder.
 * @typedef {object} Running
 * @property {number} pid
 * @property {string} born when that process started, so that a recycled number is not taken for it
 * @property {Record<string, number>} programs process ids by name
 * @property {Addresses} [addresses] absent while it is still starting
 *
 * @typedef {object} Addresses
 * @property {string} server
 * @property {string} web
 * @property {string} graphql
 * @property {string} [mailbox] only in development
 * @property {string} metrics
 * @property {string} database
 * @property {string} farm the public door of the wiki farm, without a site's name
 * @property {string} farmControl
 * @property {string} [stripe] where Stripe is simulated; absent where it is not
 * @property {{ email: string, password: string, role: string }[]} people demo sign-ins
 */

/**
 * The launcher that holds the data folder now; a record without a living owner counts as none.
 * @param {string} file
 * @returns {Running | undefined}
 */
export function findRunning(file) {
  try {
    /** @type {Running} */
    const running = JSON.parse(readFileSync(file, 'utf8'));
    return isAlive(running.pid) && bornAt(running.pid) === running.born ? running : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes the data folder for this process, unless a living launcher has it. The record appears whole or not
 * at all, and only one of two racing launchers gets it.
 * @param {string} file
 * @returns {{ update(change: Partial<Running>): void, release(): void } | undefined}
 */
export function takeRunning(file) {
  /** @type {Running} */
  let record = { pid: process.pid, born: bornAt(process.pid), programs: {} };
  const draft = `${file}.${process.pid}`;
  for (;;) {
    writeFileSync(draft, JSON.stringify(record), { mode: 0o600 });
    try {
      linkSync(draft, file);
      rmSync(draft);
      break;
    } catch (error) {
      rmSync(draft, { force: true });
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      if (findRunning(file)) return undefined;
      rmSync(file, { force: true });
    }
  }
  return {
    update(change) {
      record = { ...record, ...change };
      writeFileSync(draft, `${JSON.stringify(record, undefined, 2)}\n`, { mode: 0o600 });
      renameSync(draft, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}
