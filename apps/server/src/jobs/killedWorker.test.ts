import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createSite } from '@member-console/domain/integrations';
import { useDatabase } from '@member-console/testing/database';
import { createWorld, type Member } from '@member-console/testing/world';
import { afterAll, describe, expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const LEASE_SECONDS = 4;
/** A worker that died is missed after its lease, at the latest at the next beat; the rest is work. */
const PATIENCE = 30_000;

const place = await useDatabase();
const world = await createWorld(place);
const { database } = world;
const farm = await openFarmDoor();
const workers = new Set<ChildProcess>();
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await farm.close();
});

describe('a worker that is killed', () => {
  test('while the farm is being told of a site: another one ends it, once', { timeout: 60_000 }, async () => {
    farm.hold();
    const first = startWorker();
    const ada = await world.signUp('Ada');
    const siteId = await siteOf(ada, 'unfinished');
    await until(() => farm.told.length === 1);
    expect(await stateOf(siteId)).toMatchObject({ served: 0n, locked: 1 });
    await kill(first);

    farm.letGo();
    startWorker();
    await until(async () => (await stateOf(siteId)).served === 1n);
    // The dead worker's own job is taken over as well, instead of lying locked for hours.
    await until(async () => (await stateOf(siteId)).jobs === 0);
    expect(await stateOf(siteId)).toEqual({
      served: 1n,
      revision: 1n,
      locked: 0,
      jobs: 0,
      entries: 1,
      counted: 1n,
    });
    expect(new Set(farm.told)).toEqual(new Set([`unfinished.localhost ${siteId} 1`]));
  });

  test('while nobody else would ask again: the job it had begun is begun anew', {
    timeout: 60_000,
  }, async () => {
    for (const worker of workers) await kill(worker);
    const ben = await world.signUp('Ben');
    const siteId = await siteOf(ben, 'served-already');
    // As far as the console knows the farm serves it, so that nothing but the lease brings the job back.
    await database.pool.query(`UPDATE integrations.sites SET served_revision = revision WHERE id = $1`, [
      siteId,
    ]);
    farm.hold();
    const first = startWorker();
    await until(() => farm.told.some((line) => line.includes(siteId)));
    await kill(first);
    farm.letGo();
    expect((await stateOf(siteId)).jobs).toBe(1);
    startWorker();
    await until(async () => (await stateOf(siteId)).jobs === 0);
    expect(farm.told.filter((line) => line.includes(siteId))).toHaveLength(2);
  });

  test('keeps its jobs while it lives, however long they take', { timeout: 60_000 }, async () => {
    for (const worker of workers) await kill(worker);
    const cleo = await world.signUp('Cleo');
    const siteId = await siteOf(cleo, 'patience');
    await database.pool.query(`UPDATE integrations.sites SET served_revision = revision WHERE id = $1`, [
      siteId,
    ]);
    farm.hold();
    startWorker();
    startWorker();
    await until(() => farm.told.some((line) => line.includes(siteId)));
    await sleep((LEASE_SECONDS + 2) * 1000);
    farm.letGo();
    await until(async () => (await stateOf(siteId)).jobs === 0);
    expect(farm.told.filter((line) => line.includes(siteId))).toHaveLength(1);
  });

  test('is not held up by a farm that hangs: everything else goes on', { timeout: 60_000 }, async () => {
    for (const worker of workers) await kill(worker);
    const [eva, ...others] = await Promise.all(
      ['Eva', 'Finn', 'Gerd', 'Hedi', 'Ines', 'Jan', 'Kim'].map((name) => world.signUp(name)),
    );
    farm.hold();
    startWorker();
    const before = farm.told.length;
    for (const [index, member] of others.entries()) await siteOf(member, `hanging-${index}`);
    await until(() => farm.told.length > before);
    await database.pool.query(
      `SELECT system.enqueue('pool.settle', json_build_object('poolId', id), 'pool.settle:' || id)
         FROM entitlements.pools WHERE organization_id = $1`,
      [eva?.organizationId],
    );
    const isDone = async (task: string) => {
      const { rows } = await database.pool.query(
        `SELECT FROM graphile_worker.jobs WHERE task_identifier = $1`,
        [task],
      );
      return rows.length === 0;
    };
    await until(() => isDone('pool.settle'));
    expect(farm.told.length - before).toBeLessThan(others.length);
    farm.letGo();
    await until(() => isDone('fedwiki.converge'));
  });

  test('politely lets its job end and leaves no trace of itself', { timeout: 60_000 }, async () => {
    for (const worker of workers) await kill(worker);
    await database.pool.query('DELETE FROM system.worker_heartbeats');
    const dora = await world.signUp('Dora');
    farm.hold();
    const polite = startWorker();
    const siteId = await siteOf(dora, 'goodbye');
    await until(() => farm.told.some((line) => line.includes(siteId)));
    const left = once(polite, 'exit');
    polite.kill('SIGTERM');
    await sleep(200);
    farm.letGo();
    expect(await left).toEqual([0, null]);
    workers.delete(polite);
    expect(await stateOf(siteId)).toMatchObject({ served: 1n, jobs: 0 });
    const { rowCount } = await database.pool.query('SELECT FROM system.worker_heartbeats');
    expect(rowCount).toBe(0);
  });
});

async function siteOf({ actor, viewer, organizationId }: Member, name: string): Promise<string> {
  const input = { organizationId, name, title: null, key: null };
  const answer = await createSite(world, actor, viewer, input);
  if (answer.kind !== 'created') throw new Error(answer.kind);
  return answer.siteId;
}

/** What is known of a site and of the jobs that are about it, whether they still have their key or not. */
async function stateOf(siteId: string) {
  const { rows } = await database.pool.query<{
    served: bigint;
    revision: bigint;
    jobs: number;
    locked: number;
  }>(
    `SELECT s.served_revision AS served, s.revision, u.used AS counted,
            (SELECT count(*)::int FROM audit.entries a WHERE a.resource_id = s.id) AS entries,
            (SELECT count(*)::int FROM graphile_worker._private_jobs j WHERE j.payload ->> 'siteId' = s.id::text) AS jobs,
            (SELECT count(*)::int FROM graphile_worker._private_jobs j
              WHERE j.payload ->> 'siteId' = s.id::text AND j.locked_at IS NOT NULL) AS locked
       FROM integrations.sites s
       JOIN entitlements.pools p ON p.organization_id = s.organization_id
       JOIN catalog.resources r ON r.key = 'fedwiki.sites'
       JOIN entitlements.usage_counters u ON u.pool_id = p.id AND u.resource_id = r.id WHERE s.id = $1`,
    [siteId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The site is not there.');
  return row;
}

/** A worker as it runs in earnest: a process of its own, killed by the kernel. */
function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      ROLE: 'worker',
      WORKER_LEASE_SECONDS: String(LEASE_SECONDS),
      DATABASE_URL: place.connectionString,
      APP_SECRET: 'test secret of more than thirty-two characters',
      FARM_SECRET: 'farm secret of more than thirty-two characters',
      FARM_CONTROL_URL: farm.url,
      FARM_PUBLIC_PORT: '4100',
      LOG_LEVEL: 'silent',
    },
  });
  workers.add(worker);
  return worker;
}

async function kill(worker: ChildProcess): Promise<void> {
  workers.delete(worker);
  const gone = once(worker, 'exit');
  worker.kill('SIGKILL');
  await gone;
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('It did not come about in time.');
    await sleep(50);
  }
}

/** The control door of a farm, which can take its time. It remembers who told it what: host, site, revision. */
async function openFarmDoor() {
  const told: string[] = [];
  const waiting: ServerResponse[] = [];
  let isHeld = false;
  const answer = (response: ServerResponse, body: object) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const served = { served: true, bytes: 0 };

  const server: Server = createServer(async (request, response) => {
    if (request.method !== 'PUT') return answer(response, []);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { host, siteId, revision } = JSON.parse(Buffer.concat(chunks).toString());
    told.push(`${host} ${siteId} ${revision}`);
    if (isHeld) waiting.push(response);
    else answer(response, served);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    told,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold() {
      isHeld = true;
    },
    letGo() {
      isHeld = false;
      for (const response of waiting.splice(0)) answer(response, served);
    },
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
