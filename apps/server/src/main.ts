import { fileURLToPath } from 'node:url';
import { selectIsDemoWorld } from '@member-console/domain/identity';
import { EnvironmentRefused, readEnvironment } from './env.ts';
import { createApp } from './http/createApp.ts';
import { createMetrics, serveMetrics } from './http/metrics.ts';
import { startWorker } from './jobs/startWorker.ts';
import { bringUpToDate, DatabaseRefused, wire } from './wiring.ts';

const PAGES = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** What to say instead of a stack when the start is refused. */
class StartRefused extends Error {}

async function start(): Promise<void> {
  const environment = readEnvironment(process.env);
  const { ROLE, HOST, PORT, METRICS_PORT, DATABASE_URL, WORKER_LEASE_SECONDS } = environment;
  await bringUpToDate(DATABASE_URL);
  const rooms = wire(environment);
  if (rooms.isProduction && (await selectIsDemoWorld(rooms.database))) {
    await rooms.close();
    throw new StartRefused(
      'This database holds the demo world, whose passwords everybody knows. Production needs a database of its own: set DATABASE_URL, or start afresh with --reset.',
    );
  }
  const metrics = createMetrics();
  const stops: (() => Promise<unknown>)[] = [() => rooms.close()];
  const leave = async () => {
    for (const stop of stops)
      await stop().catch((error: unknown) => rooms.logger.warn({ err: error }, 'stop'));
    process.exit(0);
  };
  // Whoever hears the first answer may tell it to leave.
  process.once('SIGTERM', () => void leave()).once('SIGINT', () => void leave());

  if (METRICS_PORT !== undefined) {
    const server = await serveMetrics(metrics, HOST, METRICS_PORT);
    stops.unshift(async () => server.close());
  }
  if (ROLE !== 'api') {
    const worker = await startWorker(rooms, metrics, {
      connectionString: DATABASE_URL,
      leaseSeconds: WORKER_LEASE_SECONDS,
    });
    stops.unshift(() => worker.stop());
  }
  if (ROLE !== 'worker') {
    const app = await createApp(rooms, { metrics, pages: PAGES });
    await app.listen({ host: HOST, port: PORT });
    stops.unshift(() => app.close());
  }
  rooms.logger.info({ role: ROLE, port: PORT }, 'started');
}

start().catch((error: unknown) => {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
});

/** What whoever starts the server can do something about, without a stack; with it, what we must. */
function sentenceFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as { code?: unknown; port?: number };
  if (code === 'EADDRINUSE') return `Port ${port ?? 0} is taken. Set PORT or METRICS_PORT to another one.`;
  const isPlain = [StartRefused, DatabaseRefused, EnvironmentRefused].some((plain) => error instanceof plain);
  return isPlain ? error.message : (error.stack ?? error.message);
}
