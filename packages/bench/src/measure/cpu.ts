import { readFile } from 'node:fs/promises';

/** Ticks of the processor's account in a second, on every Linux there is. */
const TICKS = 100;

/**
 * Seconds that a process has worked, in user and system mode. With `withChildren` those of its children count,
 * living or gone: for a Postgres, all its connections.
 *
 * @returns null where the system does not tell (only Linux does).
 */
export async function cpuSeconds(pid: number, withChildren = false): Promise<number | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [user = 0, system = 0, goneUser = 0, goneSystem = 0] = fields.slice(11, 15);
  const own = (user + system) / TICKS;
  if (!withChildren) return own;
  const listed = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const living = await Promise.all(
    listed
      .split(' ')
      .filter((child) => child !== '')
      .map((child) => cpuSeconds(Number(child))),
  );
  return living.reduce<number>((sum, one) => sum + (one ?? 0), own + (goneUser + goneSystem) / TICKS);
}
