import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A Postgres for tests. */
export interface Server {
  /** Address of a maintenance database, for a role that may create databases. */
  readonly address: string;
  /** Ends what `openServer` started; leaves a server that was there before. */
  close(): Promise<void>;
}

/**
 * Uses the server at `existing`, or starts a throw-away one in a folder of its own. It lives in a process
 * whose standard input we hold: should we be killed, it notices, stops and deletes the folder.
 *
 * @throws Error with what Postgres said.
 */
export async function openServer(existing: string | undefined): Promise<Server> {
  if (existing) return { address: existing, close: async () => undefined };
  const dataDir = await mkdtemp(join(tmpdir(), 'member-console-tests-'));
  const program = createRequire(import.meta.url).resolve('@member-console/db/embedded/main');
  const child = spawn(process.execPath, [program, dataDir, '--throw-away'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const firstLine = new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve));
  const line = await Promise.race([firstLine, ended]);
  if (line === undefined) throw new Error(`The test database did not start. ${complaint.trim()}`);
  const { connectionString } = JSON.parse(line) as { connectionString: string };
  return {
    address: connectionString,
    async close() {
      child.stdin.end();
      await ended;
    },
  };
}
