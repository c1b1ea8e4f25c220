import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isDeep } from '@member-console/testing/core';
import { describe, expect, test } from 'vitest';
import type { Order } from './dieWhileChanging.ts';
import { useGround } from './ground.ts';
import { expectSound, rowsOf } from './poolRows.ts';

const PROGRAM = fileURLToPath(new URL('dieWhileChanging.ts', import.meta.url));
const KILLS = isDeep ? 50 : 5;
/** Processes that die at a time. */
const AT_ONCE = 2;

const ground = await useGround();
const { database, connectionString } = ground;

async function die(order: Omit<Order, 'connectionString'>): Promise<void> {
  const dying = spawn(process.execPath, [PROGRAM, JSON.stringify({ ...order, connectionString })], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [, signal] = await once(dying, 'exit');
  expect(signal).toBe('SIGKILL');
}

/** What there is of one request: how many grants, answers, transitions to the plan, entries in the audit, jobs. */
async function effectsOf(poolId: string, organizationId: string) {
  const { rows } = await database.pool.query(
    `SELECT (SELECT count(*)::int FROM entitlements.grants WHERE pool_id = $1 AND source = 'manual') AS grants,
            (SELECT count(*)::int FROM entitlements.requests WHERE pool_id = $1) AS requests,
            (SELECT count(*)::int FROM entitlements.transitions WHERE pool_id = $1 AND kind = 'upgrade') AS upgrades,
            (SELECT count(*)::int FROM audit.entries WHERE organization_id = $2 AND action = 'grant.created'
                AND after ->> 'source' = 'manual') AS entries,
            (SELECT count(*)::int FROM graphile_worker.jobs WHERE key = 'pool.changed:' || $1) AS jobs`,
    [poolId, organizationId],
  );
  return rows[0];
}

describe.each([
  { dieAt: 'loaded', kept: 0 },
  { dieAt: 'committed', kept: 1 },
] as const)('a process that is killed when it has $dieAt', ({ dieAt, kept }) => {
  test(`leaves ${kept} effects, and one after the retry: ${KILLS} times`, {
    timeout: 600_000,
  }, async () => {
    let number = 0;
    const dieAndRetry = async () => {
      while (number < KILLS) {
        const idempotencyKey = `${dieAt} ${number++}`;
        const member = await ground.signUp('Unlucky');
        const poolId = await ground.poolOf(member);
        const { version } = await rowsOf(database, poolId);
        const change = ground.gift(member.organizationId, 'standard');
        await die({ dieAt, by: { ...ground.by, idempotencyKey }, change });
        expect(await effectsOf(poolId, member.organizationId)).toMatchObject({
          grants: kept,
          requests: kept,
        });

        const answer = await ground.done(change, { idempotencyKey });
        expect(await effectsOf(poolId, member.organizationId)).toEqual({
          grants: 1,
          requests: 1,
          upgrades: 1,
          entries: 1,
          jobs: 1,
        });
        expect(await ground.done(change, { idempotencyKey })).toEqual(answer);
        expect((await expectSound(database, poolId)).version).toBe(version + 1n);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, dieAndRetry));
  });
});
