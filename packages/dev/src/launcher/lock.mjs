import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { bornAt, isAlive } from './processes.mjs';

/**
 * Runs `work` while a file names this process as its holder; the file of a dead holder is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {(holder: number) => void} [waiting] told once when somebody else holds it
 * @returns {Promise<T>}
 */
export async function withLock(file, work, waiting) {
  for (let told = false; !take(file); await sleep(200)) {
    const holder = holderOf(file);
    if (holder === 'gone') rmSync(file, { force: true });
    else if (holder !== 'unknown' && !told) {
      told = true;
      waiting?.(holder);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, born: bornAt(process.pid) }), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    return false;
  }
}

/**
 * @param {string} file
 * @returns {number | 'gone' | 'unknown'} its process; unknown while the file is still being written
 */
function holderOf(file) {
  try {
    const { pid, born } = JSON.parse(readFileSync(file, 'utf8'));
    return isAlive(pid) && bornAt(pid) === born ? pid : 'gone';
  } catch {
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    return Date.now() - written > 5_000 ? 'gone' : 'unknown';
  }
}
