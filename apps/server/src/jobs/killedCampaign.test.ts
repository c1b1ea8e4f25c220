import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createPlanLadder, setDefaultGrant } from '@member-console/domain/catalog';
import {
  findCampaigns,
  listCampaignItems,
  retryFailedItems,
  startBackfill,
} from '@member-console/domain/entitlements';
import { SYSTEM } from '@member-console/domain/kernel';
import { useDatabase } from '@member-console/testing/database';
import { createWorld } from '@member-console/testing/world';
import { afterAll, expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const PEOPLE = 200;
const OPTIONS = { reason: 'For a test', idempotencyKey: null };

const place = await useDatabase();
const world = await createWorld(place);
const { database } = world;
const workers = new Set<ChildProcess>();
afterAll(() => {
  for (const worker of workers) worker.kill('SIGKILL');
});

test('a campaign whose workers are killed again and again reaches everybody once, but for the one that fails', {
  timeout: 300_000,
}, async () => {
  const otto = await world.appoint('Otto');
  for (let index = 0; index < PEOPLE; index += 10) {
    await Promise.all(Array.from({ length: 10 }, (_, n) => world.signUp(`Person ${index + n}`)));
  }
  const ladder = await createPlanLadder(world, SYSTEM, { slug: 'extra', name: 'Extra', ...OPTIONS });
  const ladderId = ladder.kind === 'changed' ? ladder.id : null;
  const target = { typeKey: 'personal', ladderId, productId: null, replacesId: null };
  await setDefaultGrant(world, SYSTEM, { ...target, ...OPTIONS });
  const started = await startBackfill(world, SYSTEM, { typeKey: 'personal', isDryRun: false, ...OPTIONS });
  if (started.kind !== 'started' || started.campaignId === null) throw new Error(started.kind);
  const { campaignId, organizations, firstOrganizationIds } = started;
  expect(organizations).toBe(PEOPLE + 1);
  await refuseGrantsOf(firstOrganizationIds[0] ?? '');

  const progress = async () => {
    const [campaign] = await findCampaigns(world, otto.viewer, [campaignId]);
    if (campaign === undefined) throw new Error('There is no such campaign.');
    return campaign;
  };
  for (const share of [0.1, 0.3, 0.5]) {
    const worker = startWorker();
    await until(async () => (await progress()).counts.changed >= PEOPLE * share);
    await kill(worker);
  }
  expect((await progress()).finishedAt).toBeNull();
  startWorker();
  await until(async () => (await progress()).counts.pending === 0);
  const reached = { pending: 0, unchanged: 0 };
  expect((await progress()).counts).toEqual({ ...reached, changed: PEOPLE, failed: 1 });
  expect((await progress()).finishedAt).toBeNull();
  const place = { after: null, before: null, backward: false, limit: 10 };
  expect(await listCampaignItems(world, otto.viewer, campaignId, 'failed', place)).toMatchObject([
    { organizationId: firstOrganizationIds[0], message: 'It is damaged.' },
  ]);

  await database.pool.query('DROP TRIGGER damaged ON entitlements.grants');
  await retryFailedItems(world, SYSTEM, { campaignId, ...OPTIONS });
  await until(async () => (await progress()).finishedAt !== null);
  expect((await progress()).counts).toEqual({ ...reached, changed: PEOPLE + 1, failed: 0 });
  const { rows } = await database.pool.query(
    `SELECT (SELECT count(*)::int FROM entitlements.grants WHERE ladder_id = $1) AS grants,
            (SELECT count(*)::int FROM entitlements.requests WHERE key LIKE 'campaign:' || $2 || ':%') AS requests,
            (SELECT count(*)::int FROM audit.entries WHERE action = 'campaign.finished' AND resource_id = $2::uuid)
              AS finishings`,
    [ladderId, campaignId],
  );
  expect(rows[0]).toEqual({ grants: PEOPLE + 1, requests: PEOPLE + 1, finishings: 1 });
});

/** From here on the database refuses whatever is granted to one organization. */
async function refuseGrantsOf(organizationId: string): Promise<void> {
  await database.pool.query(`
    CREATE FUNCTION entitlements.damaged() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.pool_id = (SELECT id FROM entitlements.pools WHERE organization_id = '${organizationId}') THEN
        RAISE EXCEPTION 'It is damaged.';
      END IF;
      RETURN NEW;
    END $$`);
  await database.pool.query(
    'CREATE TRIGGER damaged BEFORE INSERT ON entitlements.grants FOR EACH ROW EXECUTE FUNCTION entitlements.damaged()',
  );
}

/** A worker as it runs in earnest: a process of its own, killed by the kernel. */
function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      ROLE: 'worker',
      WORKER_LEASE_SECONDS: '4',
      DATABASE_URL: place.connectionString,
      APP_SECRET: 'test secret of more than thirty-two characters',
      FARM_SECRET: 'farm secret of more than thirty-two characters',
      FARM_CONTROL_URL: 'http://127.0.0.1:9',
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

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 90_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('It did not come about in time.');
    await sleep(10);
  }
}
