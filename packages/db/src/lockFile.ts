import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Nothing done under a lock takes this long; an older file belongs to a process whose id was given away again. */
const longestWork = 180_000;
const heldHere = new Set<string>();

/**
 * Runs `work` while holding a file that names this process; others wait. The file of a process that died is
 * taken over.
 */
export async function withLockFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  await take(path);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
    heldHere.delete(path);
  }
}

async function take(path: string): Promise<void> {
  for (; ; await sleep(100)) {
    if (heldHere.has(path)) continue;
    heldHere.add(path);
    if (await create(path)) return;
    heldHere.delete(path);
    if (await isAbandoned(path)) await rm(path, { force: true });
  }
}

async function create(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    heldHere.delete(path);
    throw error;
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  try {
    const holder = Number(await readFile(path, 'utf8'));
    const age = Date.now() - (await stat(path)).mtimeMs;
    if (holder === 0) return age > 5_000;
    return holder === process.pid || !isAlive(holder) || age > longestWork;
  } catch {
    return false;
  }
}

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
