import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../main.ts', import.meta.url));
const DYING = fileURLToPath(new URL('../workAndDie.ts', import.meta.url));

/** Processes of a console, as they run in earnest, and everything that they have ever written. */
export interface Processes {
  start(role: 'api' | 'worker'): Promise<ChildProcess>;
  /** A worker that kills itself at a checkpoint. Resolves when it is dead. */
  die(checkpoint: string): Promise<void>;
  /** By the kernel, without a word. */
  kill(process: ChildProcess): Promise<void>;
  logged(): string;
  close(): Promise<void>;
}

/** How long a worker may not be heard of before its jobs run elsewhere. */
const LEASE_SECONDS = 2;
const PATIENCE_MS = 60_000;
/** Whoever is killed leaves nothing compiled behind, unless it did so before. */
const COMPILED = join(tmpdir(), 'node-compile-cache');

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

export function createProcesses(environment: Readonly<Record<string, string>>): Processes {
  const running = new Set<Child>();
  const lines: string[] = [];
  const run = (program: string, more: Readonly<Record<string, string>>) => {
    const child = spawn(process.execPath, [program], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        NODE_COMPILE_CACHE: COMPILED,
        ...environment,
        LOG_LEVEL: 'debug',
        WORKER_LEASE_SECONDS: String(LEASE_SECONDS),
        ...more,
      },
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => lines.push(String(text)));
    running.add(child);
    child.once('exit', () => running.delete(child));
    return child;
  };
  const kill = async (child: ChildProcess) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  /** The one that dies after this one: it loads its modules while this one works. */
  let next: Child | null = null;
  return {
    kill,
    async start(role) {
      const child = run(MAIN, { ROLE: role });
      const url = `http://127.0.0.1:${environment.PORT}/health/live`;
      const isUp = () =>
        fetch(url).then(
          ({ ok }) => ok,
          () => false,
        );
      for (const end = Date.now() + PATIENCE_MS; role === 'api' && !(await isUp()); await sleep(50)) {
        if (child.exitCode !== null || Date.now() > end) throw new Error(`No server: ${lines.at(-1)}`);
      }
      return child;
    },
    async die(checkpoint) {
      const child = next ?? run(DYING, {});
      next = run(DYING, {});
      child.stdin.end(checkpoint);
      const late = setTimeout(() => child.kill('SIGTERM'), PATIENCE_MS);
      const [code, signal] = await once(child, 'exit');
      clearTimeout(late);
      if (signal !== 'SIGKILL')
        throw new Error(`It did not die at ${checkpoint}: ${code ?? signal} ${lines.at(-1) ?? ''}`);
    },
    logged: () => lines.join(''),
    async close() {
      await Promise.all([...running].map(kill));
    },
  };
}
