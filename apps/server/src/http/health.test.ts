import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useConsole } from '../testing/testConsole.ts';

/** A farm's control door that says what the test wants, or nothing at all. */
let farmAnswers: { status: number; body: object } | 'nothing' = {
  status: 200,
  body: { status: 'ok', sites: 3 },
};
const farm: Server = createServer((_request, response) => {
  if (farmAnswers === 'nothing') return;
  response.writeHead(farmAnswers.status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(farmAnswers.body));
});
await new Promise<void>((resolve) => farm.listen(0, '127.0.0.1', resolve));
const FARM_CONTROL_URL = `http://127.0.0.1:${(farm.address() as AddressInfo).port}`;

describe('health', () => {
  const test = useConsole({ FARM_CONTROL_URL });
  const ready = () => test.current.send({ method: 'GET', url: '/health/ready' });
  const heartbeat = (age: string) =>
    test.current.database.pool.query(
      `INSERT INTO system.worker_heartbeats (worker_id, beat_at) VALUES ('a worker', now() - $1::interval)
       ON CONFLICT (worker_id) DO UPDATE SET beat_at = excluded.beat_at`,
      [age],
    );

  beforeAll(() => heartbeat('1 second'));
  beforeEach(() => {
    farmAnswers = { status: 200, body: { status: 'ok', sites: 3 } };
  });
  afterAll(async () => {
    farm.closeAllConnections();
    await new Promise((resolve) => farm.close(resolve));
  });

  it('is ready when everything is there', async () => {
    const response = await ready();
    expect(response.statusCode).toBe(200);
    expect(response.headers['cache-control']).toBe('no-store');
    const ok = { status: 'ok' };
    expect(response.json()).toEqual({
      status: 'ok',
      checks: { database: ok, migrations: ok, worker: ok, farm: ok },
    });
  });

  it.each(['answers nothing', 'answers nonsense', 'is broken'])(
    'is ready when the farm %s, and tells of it',
    async (how) => {
      if (how === 'answers nothing') farmAnswers = 'nothing';
      if (how === 'answers nonsense') farmAnswers = { status: 200, body: { hello: 'world' } };
      if (how === 'is broken') farmAnswers = { status: 500, body: {} };
      const started = performance.now();
      const response = await ready();
      expect(performance.now() - started).toBeLessThan(4000);
      expect(response.statusCode).toBe(200);
      expect(response.json()).toMatchObject({
        status: 'ok',
        checks: { farm: { status: 'failing', message: expect.any(String) } },
      });
    },
  );

  it('is not ready without a worker that was heard of lately', async () => {
    await heartbeat('31 seconds');
    const response = await ready();
    expect(response.statusCode).toBe(503);
    expect(response.json()).toMatchObject({
      status: 'unready',
      checks: {
        worker: { status: 'failing', message: 'No worker has been heard of lately.' },
        database: { status: 'ok' },
      },
    });
    await heartbeat('29 seconds');
    expect((await ready()).statusCode).toBe(200);
  });

  it('is not ready while a migration is pending', async () => {
    const { pool } = test.current.database;
    const { rows } = await pool.query(
      `UPDATE public._prisma_migrations SET migration_name = migration_name || '_away'
        WHERE migration_name LIKE '%_mail' RETURNING migration_name`,
    );
    expect(rows).toHaveLength(1);
    const response = await ready();
    expect(response.statusCode).toBe(503);
    expect(response.json().checks.migrations).toEqual({
      status: 'failing',
      message: '1 migrations are pending.',
    });
    await pool.query(
      `UPDATE public._prisma_migrations SET migration_name = replace(migration_name, '_away', '')`,
    );
    expect((await ready()).statusCode).toBe(200);
  });

  it('does not wait for a database that is busy for ever', async () => {
    const client = await test.current.database.pool.connect();
    await client.query('BEGIN; LOCK TABLE system.worker_heartbeats IN ACCESS EXCLUSIVE MODE');
    const started = performance.now();
    const response = await ready();
    await client.query('ROLLBACK');
    client.release();
    expect(response.statusCode).toBe(503);
    expect(response.json().checks.worker.message).toBe('The database does not answer.');
    expect(performance.now() - started).toBeLessThan(4000);
  });

  it('is alive whatever else there is', async () => {
    farmAnswers = 'nothing';
    const response = await test.current.send({ method: 'GET', url: '/health/live' });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ status: 'ok' });
  });
});
