/**
 * Keeps one embedded Postgres alive: `node main.ts <data directory> [--port=N] [--throw-away]`.
 * Prints one line of JSON, `{"connectionString", "pid"}`, when it answers. Stops it at SIGTERM, SIGINT, or
 * when standard input ends, that is when the parent is gone. `--throw-away` trades durability for speed and
 * deletes the directory at the end; `--remove` only stops what runs there and deletes it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { isAlive } from '../lockFile.ts';
import { removeEmbedded, startEmbedded } from './index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string' },
    'throw-away': { type: 'boolean', default: false },
    remove: { type: 'boolean', default: false },
  },
});

try {
  const [dataDir] = positionals;
  if (!dataDir) throw new Error('Say where the data lives: main.ts <data directory>.');
  if (values.remove) await removeEmbedded(dataDir);
  else await keep(dataDir);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}

async function keep(dataDir: string): Promise<void> {
  const ending = new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
    process.once('SIGHUP', resolve);
    process.stdin.once('end', resolve).once('error', resolve).once('close', resolve).resume();
  });
  const throwAway = values['throw-away'];
  const port = values.port === undefined ? {} : { port: Number(values.port) };
  const embedded = await startEmbedded({ dataDir, throwAway, ...port });
  const { connectionString, pid } = embedded;
  process.stdout.write(`${JSON.stringify({ connectionString, pid })}\n`);
  const ended = await Promise.race([ending.then(() => 'asked'), untilGone(pid)]);
  if (ended === 'gone')
    throw new Error(`Postgres (process ${pid}) ended by itself; see postgres.log in ${dataDir}.`);
  await embedded.stop();
  if (throwAway) await removeEmbedded(dataDir);
  process.exit(0);
}

async function untilGone(pid: number): Promise<'gone'> {
  while (isAlive(pid)) await sleep(500, undefined, { ref: false });
  return 'gone';
}
