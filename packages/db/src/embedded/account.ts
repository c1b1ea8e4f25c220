import { execFile } from 'node:child_process';
import { chown, lstat, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The operating system's account that Postgres runs as; undefined means "whoever we are". */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

/**
 * Postgres refuses to run as root, so root lends it the account `postgres`, or `nobody` where there is none.
 *
 * @throws Error when root finds neither.
 */
export async function findAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      // No such account: try the next.
    }
  }
  throw new Error(
    'Postgres does not run as root and this machine has neither an account `postgres` nor `nobody`: create one, start as an ordinary user, or set DATABASE_URL.',
  );
}

/** Gives a file or folder to the account. */
export async function giveTo(account: Account, path: string): Promise<void> {
  if (account) await chown(path, account.uid, account.gid);
}

/** Whether the account may walk down to `path`: a home folder closed to others (mode 0700) stops it. */
export async function canReach(account: Account, path: string): Promise<boolean> {
  if (!account) return true;
  for (let at = dirname(path); ; at = dirname(at)) {
    const { uid, gid, mode } = await stat(at);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** Whether anything, even a dangling link, is at `path`. */
export async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
