import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const LEASH = new URL('leash.ts', import.meta.url).href;
const EMBEDDED = fileURLToPath(import.meta.resolve('@member-console/db/embedded/main'));

/** A program that the bench started. It ends with the bench, or when told to. */
export interface Program extends AsyncDisposable {
  readonly pid: number;
}

/** A program that answers at `http://127.0.0.1:<port>`. */
export interface Serving extends Program {
  readonly port: number;
}

/** Starts a Postgres of its own in a temporary folder, which is deleted with it. */
export async function startPostgres(): Promise<Program & { readonly connectionString: string }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'member-console-bench-'));
  const child = spawn(process.execPath, [EMBEDDED, dataDir, '--throw-away'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const [line] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(() => [null]),
  ])) as [string | null];
  if (line === null) throw new Error('Postgres did not start.');
  const { connectionString, pid } = JSON.parse(line) as { connectionString: string; pid: number };
  return {
    connectionString,
    pid,
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      await ended;
    },
  };
}

/** Starts a program of ours that listens on `PORT`, and waits until it answers anything at all. */
export async function startServing(
  program: string,
  environment: Readonly<Record<string, string>>,
  nodeOptions: readonly string[] = [],
  wordsFor: (port: number) => readonly string[] = () => [],
): Promise<Serving> {
  const port = await freePort();
  const words = [...nodeOptions, program, ...wordsFor(port)];
  const child = startLeashed(words, { ...environment, PORT: String(port) });
  await untilAnswering(child, port, program);
  return { port, pid: child.pid ?? 0, [Symbol.asyncDispose]: () => end(child) };
}

/** Starts a program of ours that nobody asks anything. */
export function startWorking(program: string, environment: Readonly<Record<string, string>>): Program {
  const child = startLeashed([program], environment);
  return { pid: child.pid ?? 0, [Symbol.asyncDispose]: () => end(child) };
}

function startLeashed(words: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, ['--import', LEASH, ...words], {
    env,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
}

/** Starts a program that we talk to by messages; it ends by itself when we are gone. */
export function startTalking(program: string): Program & { readonly child: ChildProcess } {
  const child = fork(program, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] });
  return { child, pid: child.pid ?? 0, [Symbol.asyncDispose]: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function untilAnswering(child: ChildProcess, port: number, program: string): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 100) {
    if (child.exitCode !== null) break;
    const answered = await fetch(`http://127.0.0.1:${port}/health/live`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await sleep(100);
  }
  child.kill('SIGKILL');
  throw new Error(`${program} did not start.`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
