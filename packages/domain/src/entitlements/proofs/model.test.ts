import { isDeep, randomFrom, seedOf } from '@member-console/testing/core';
import { expect, test } from 'vitest';
import { newId } from '../../kernel/index.ts';
import { type PlanChange, settleByItself, settleDue } from '../index.ts';
import { useGround } from './ground.ts';
import { twinOf } from './memoryTwin.ts';
import { stepsFrom } from './modelCommands.ts';
import { rowsInDatabase, rowsInMemory } from './modelRows.ts';
import { expectSound, rowsOf } from './poolRows.ts';

const [SEEDS, COMMANDS] = isDeep ? [20, 500] : [2, 60];

/**
 * Random commands on the database, with core as oracle: a pool in memory is told the same, and after each command
 * every row is as it is there. So is every refusal.
 */
const ground = await useGround();
const { database } = ground;
const { rows: resources } = await database.pool.query<{ id: string }>(
  `SELECT id FROM catalog.resources WHERE key = 'fedwiki.sites'`,
);
const resourceId = resources[0]?.id ?? '';

async function reorder(slugs: readonly string[]): Promise<void> {
  await database.pool.query(
    `WITH moved AS (
       UPDATE catalog.plan_ladder_tiers SET rank = array_position($2, product_id) - 1 WHERE ladder_id = $1
     ) UPDATE catalog.plan_ladders SET version = version + 1 WHERE id = $1`,
    [ground.ladders.wiki, slugs.map((slug) => ground.products[slug])],
  );
}

test.each(Array.from({ length: SEEDS }, (_, run) => seedOf(run)))(
  `${COMMANDS} random commands leave the rows that core says: seed %i`,
  { timeout: 900_000 },
  async (seed) => {
    const random = randomFrom(seed);
    const member = await ground.signUp('Model');
    const poolId = await ground.poolOf(member);
    const twin = await twinOf(ground, poolId);
    const nextStep = stepsFrom(ground, member.organizationId, resourceId, random);
    const done = new Map<string, number>();
    const count = (name: string) => done.set(name, (done.get(name) ?? 0) + 1);

    const change = async (asked: PlanChange) => {
      const before = await rowsOf(database, poolId);
      // What the catalog changed is settled before the command is decided, by itself.
      const answer = await ground.change(asked, {}, async (name) => {
        if (name !== 'loaded') return;
        const { version, settledAt } = await rowsOf(database, poolId);
        if (version !== before.version) twin.settleByItself(settledAt.getTime());
      });
      const settled = answer.kind === 'settled' ? answer : null;
      const at = settled === null ? await ground.present() : (await rowsOf(database, poolId)).settledAt;
      expect(twin.change(asked, at.getTime(), settled)).toBe(answer.kind);
      count(`${asked.kind} ${settled === null ? 'refused' : 'settled'}`);
    };

    for (let left = COMMANDS; left > 0; left -= 1) {
      const step = nextStep(twin.pool, (await ground.present()).getTime(), twin.requests);
      const { version } = await rowsOf(database, poolId);
      if (step.kind === 'change') await change(step.change);
      if (step.kind === 'wait') await ground.later(step.milliseconds);
      if (step.kind === 'reorder') {
        await reorder(step.slugs);
        await twin.readCatalog();
        if (random() < 0.5) await settleByItself({ database }, poolId, { onlyIfStale: true });
      }
      if (step.kind === 'sweep') while ((await settleDue({ database })) > 0);
      if (step.kind === 'use') {
        const countedSince = (await ground.present()).getTime();
        const items = Array.from({ length: step.items }, () => ({
          id: newId(),
          resourceId,
          countedSince,
          keptAs: null,
          isFrozen: false,
        }));
        await database.pool.query(
          `INSERT INTO entitlements.items (item_id, pool_id, resource_id, counted_since)
           SELECT unnest($3::uuid[]), $1, $2, $4`,
          [poolId, resourceId, items.map(({ id }) => id), new Date(countedSince)],
        );
        twin.use(items);
      }
      const now = await rowsOf(database, poolId);
      if (step.kind !== 'change' && now.version !== version) twin.settleByItself(now.settledAt.getTime());
      count(step.kind);
      expect(await rowsInDatabase(database, poolId), JSON.stringify(step, replaceBigint)).toEqual(
        rowsInMemory(twin.pool),
      );
    }
    await settleByItself({ database }, poolId, { onlyIfStale: false });
    await expectSound(database, poolId);
    await reorder(['public', 'standard', 'large']);
    if (isDeep) process.stdout.write(`seed ${seed}: ${JSON.stringify(Object.fromEntries(done))}\n`);
  },
);

function replaceBigint(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}` : value;
}
