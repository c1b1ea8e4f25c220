import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What the operating system tells about other processes; the answers are empty for one that is gone. */

const linux = process.platform === 'linux';

/**
 * @param {number} pid
 * @returns {boolean} whether a process with this number runs, whoever owns it; one that has ended and only
 *   waits for its parent to take notice does not
 */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  return !look(pid, 'state').startsWith('Z');
}

/**
 * @param {number} pid
 * @returns {string} changes when the number is given to another process
 */
export const bornAt = (pid) => look(pid, 'born');

/**
 * @param {number} pid
 * @returns {number}
 */
export const parentOf = (pid) => (pid === process.pid ? process.ppid : Number(look(pid, 'parent')));

/**
 * @param {number} pid
 * @returns {string} its program and words
 */
export function commandOf(pid) {
  if (!linux) return ps(pid, 'args');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Places in /proc/<pid>/stat, counted behind the name, which may itself hold blanks and brackets. */
const places = { state: 0, parent: 1, born: 19 };
const columns = { state: 'stat', parent: 'ppid', born: 'lstart' };

/**
 * @param {number} pid
 * @param {keyof typeof places} what
 */
function look(pid, what) {
  if (!linux) return ps(pid, columns[what]);
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[places[what]] ?? '';
  } catch {
    return '';
  }
}

/**
 * @param {number} pid
 * @param {string} column
 */
function ps(pid, column) {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
