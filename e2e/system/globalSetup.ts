import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** What the programs of the system wrote stays when it is gone; `npm test` looks for secrets in it. */
const LOGS = path.join(ROOT, '.data/test/logs');
/** Recognisable, so that they would be found there. */
const SECRETS = Object.fromEntries(
  ['APP_SECRET', 'FARM_SECRET', 'STRIPE_WEBHOOK_SECRET'].map((name) => [
    name,
    `secret-of-the-journeys-${name}-${randomUUID()}`,
  ]),
);
/** Milliseconds until everything must answer. */
const PATIENCE = 180_000;

/** Addresses and people of the running system, as the launcher publishes them. */
export interface System {
  readonly web: string;
  readonly server: string;
  readonly farm: string;
  readonly database: string;
  readonly people: readonly { readonly email: string; readonly password: string; readonly role: string }[];
}

/** Starts the whole product as a newcomer would, but with the pages as they are built for production, in a data folder of its own; answers how to stop it. */
export default async function start(): Promise<() => Promise<void>> {
  if (process.env.E2E_SYSTEM !== undefined) return async () => {};
  const data = await mkdtemp(path.join(tmpdir(), 'member-console-stories-'));
  // In the checkout, which is ours: a name that everybody shares in a common folder belongs to its first user.
  const logFile = path.join(ROOT, '.data/test/system.log');
  await mkdir(path.dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  const child = spawn(process.execPath, ['packages/dev/src/launcher.mjs', 'start', '--built'], {
    cwd: ROOT,
    env: { ...process.env, ...SECRETS, MEMBER_CONSOLE_DATA: data, NODE_ENV: undefined },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(LOGS, { recursive: true, force: true });
    await cp(path.join(data, 'logs'), LOGS, { recursive: true });
    await rm(data, { recursive: true, force: true });
  };

  const addresses = path.join(data, 'urls.json');
  const deadline = Date.now() + PATIENCE;
  while (!existsSync(addresses)) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The system did not start. See ${logFile}`);
    }
    await sleep(200);
  }
  process.env.E2E_SYSTEM = await readFile(addresses, 'utf8');
  return stop;
}
