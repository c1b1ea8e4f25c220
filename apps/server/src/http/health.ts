import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Rooms } from '../rooms.ts';

/** Seconds without a heartbeat after which no worker is thought to be alive. */
const HEARTBEAT_SECONDS = 30;
/** Milliseconds after which what has not answered counts as failing: whoever asks will not wait for long either. */
const PATIENCE = 2_000;

interface Check {
  readonly status: 'ok' | 'failing';
  readonly message?: string;
}

/**
 * `/health/live`: the process answers. `/health/ready`: database, migrations and a worker are there. A farm that is
 * down is told, but does not make the console unready: everything but the sites works.
 */
export async function healthDoor(app: FastifyInstance, rooms: Rooms): Promise<void> {
  app.get('/health/live', async () => ({ status: 'ok' }));

  app.get('/health/ready', async (_request, reply) => {
    const [database, worker, migrations, farm] = await Promise.all([
      checkDatabase(rooms),
      checkWorker(rooms),
      checkMigrations(rooms),
      checkFarm(rooms),
    ]);
    const isReady = [database, worker, migrations].every((check) => check.status === 'ok');
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ok' : 'unready', checks: { database, migrations, worker, farm } });
  });
}

async function check(ask: () => Promise<string | null>, otherwise: string): Promise<Check> {
  const waiting = new AbortController();
  const late = sleep(PATIENCE, otherwise, { ref: false, signal: waiting.signal });
  try {
    const message = await Promise.race([ask(), late]);
    return message === null ? { status: 'ok' } : { status: 'failing', message };
  } catch {
    return { status: 'failing', message: otherwise };
  } finally {
    waiting.abort();
    late.catch(() => {});
  }
}

const checkDatabase = ({ database }: Rooms) =>
  check(async () => {
    await database.query({ name: 'health.database', text: 'SELECT 1' });
    return null;
  }, 'The database does not answer.');

const checkWorker = ({ database }: Rooms) =>
  check(async () => {
    const rows = await database.query({
      name: 'health.worker',
      text: `SELECT FROM system.worker_heartbeats WHERE beat_at > now() - interval '${HEARTBEAT_SECONDS} seconds' LIMIT 1`,
    });
    return rows.length > 0 ? null : 'No worker has been heard of lately.';
  }, 'The database does not answer.');

const checkMigrations = ({ pendingMigrations }: Rooms) =>
  check(async () => {
    const pending = await pendingMigrations();
    return pending.length === 0 ? null : `${pending.length} migrations are pending.`;
  }, 'The state of the migrations could not be read.');

const checkFarm = ({ farm }: Rooms) =>
  check(async () => {
    const { reachable, message } = await farm.health();
    return reachable ? null : (message ?? 'The wiki farm does not answer.');
  }, 'The wiki farm does not answer.');
