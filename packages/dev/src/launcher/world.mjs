import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dataPlace } from './places.mjs';

/** Whether the embedded database began as a demo world. What began without it never gets demo people. */

const file = () => dataPlace('world.json');

/** @returns {'demo' | 'real' | 'none'} none: there is no embedded database yet */
export function worldKept() {
  if (!existsSync(dataPlace('pg'))) return 'none';
  try {
    return JSON.parse(readFileSync(file(), 'utf8')).demo === true ? 'demo' : 'real';
  } catch {
    return 'real';
  }
}

/** @param {boolean} demo */
export function keepWorld(demo) {
  writeFileSync(file(), `${JSON.stringify({ demo })}\n`);
}
