import { isDeep, randomFrom, seedOf } from '@member-console/testing/core';
import type { Member } from '@member-console/testing/world';
import { expect, test } from 'vitest';
import type { PlanChange, PlanChangeAnswer } from '../index.ts';
import { DAY, useGround } from './ground.ts';
import { expectSound, rowsOf } from './poolRows.ts';

const WRITERS = 64;
const MINUTES = 60_000;

const ground = await useGround(16);
const { database, ladders, products, gift } = ground;
const inTenDays = await ground.present(10 * DAY);
const { rows: resources } = await database.pool.query<{ id: string }>(
  `SELECT id FROM catalog.resources WHERE key = 'fedwiki.storage_mb'`,
);

/** A different command for each number; what it may be refused for is another writer's doing. */
function commandOf(organizationId: string, number: number): PlanChange {
  const wiki = { organizationId, ladderId: ladders.wiki } as const;
  const slug = ['public', 'standard', 'large'][number % 3] ?? '';
  const endsAt = new Date(inTenDays.getTime() + number * MINUTES);
  const commands: readonly PlanChange[] = [
    gift(organizationId, slug),
    gift(organizationId, slug, { source: 'sponsored', endsAt }),
    gift(organizationId, slug, { source: 'purchase', startsAt: inTenDays }),
    gift(organizationId, 'annex', { ladderId: null, quantity: 1 + (number % 4) }),
    { kind: 'forcePlan', ...wiki, productId: products[slug] ?? '', endsAt },
    { kind: 'schedulePlan', ...wiki, productId: products[slug] ?? '', startsAt: endsAt },
    {
      kind: 'setOverride',
      organizationId,
      resourceId: resources[0]?.id ?? '',
      value: { kind: 'limit', limit: BigInt(number) },
      startsAt: null,
      endsAt: null,
    },
    { kind: 'reapplyDefaults', organizationId },
    {
      kind: 'startTrial',
      ...wiki,
      productId: products.large ?? '',
      setVersionId: null,
      endsAt,
      isRepeatAllowed: true,
      afterwardsProductId: null,
    },
  ];
  return commands[number % commands.length] as PlanChange;
}

/** No command is lost: who was told that it is settled finds its grants and its request, and nobody else's are there. */
async function expectAllKept(
  poolId: string,
  before: bigint,
  answers: readonly PlanChangeAnswer[],
): Promise<void> {
  const settled = answers.filter((answer) => answer.kind === 'settled');
  const { rows } = await database.pool.query<{ grants: string[]; requests: string[]; versions: number }>(
    `SELECT ARRAY(SELECT id::text FROM entitlements.grants WHERE pool_id = $1 AND source <> 'default' ORDER BY id) AS grants,
            ARRAY(SELECT id::text FROM entitlements.requests WHERE pool_id = $1 ORDER BY id) AS requests,
            (SELECT count(DISTINCT pool_version)::int FROM entitlements.requests WHERE pool_id = $1) AS versions`,
    [poolId],
  );
  expect(rows).toEqual([
    {
      grants: settled.flatMap(({ grantIds }) => grantIds).toSorted(),
      requests: settled.map(({ requestId }) => requestId).toSorted(),
      versions: settled.length,
    },
  ]);
  const { version } = await expectSound(database, poolId);
  expect(version - before).toBe(BigInt(settled.length));
}

test(`${WRITERS} writers on one pool lose nothing, and one plan wins at every instant`, async () => {
  const member = await ground.signUp('Wanted');
  const poolId = await ground.poolOf(member);
  const { version } = await rowsOf(database, poolId);
  const answers = await Promise.all(
    Array.from({ length: WRITERS }, (_, number) => ground.change(commandOf(member.organizationId, number))),
  );
  expect(answers.filter(({ kind }) => kind === 'settled').length).toBeGreaterThan(WRITERS / 2);
  await expectAllKept(poolId, version, answers);
});

test.runIf(isDeep)(`${WRITERS} writers on a thousand pools`, { timeout: 1_200_000 }, async () => {
  const seed = seedOf(0);
  process.stdout.write(`seed ${seed}: race on a thousand pools\n`);
  const random = randomFrom(seed);
  const members: Member[] = [];
  for (let i = 0; i < 1_000; i += 10) {
    members.push(...(await Promise.all(Array.from({ length: 10 }, () => ground.signUp('One of many')))));
  }
  const poolIds = await Promise.all(members.map((member) => ground.poolOf(member)));
  const versions = await Promise.all(poolIds.map(async (id) => (await rowsOf(database, id)).version));
  const answers = members.map((): PlanChangeAnswer[] => []);
  let left = 8_000;
  const write = async () => {
    while (left > 0) {
      left -= 1;
      // Some pools are wanted more than others.
      const place = Math.floor(random() ** 3 * members.length);
      const answer = await ground.change(commandOf(members[place]?.organizationId ?? '', left));
      answers[place]?.push(answer);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  expect(answers.flat()).toHaveLength(8_000);
  for (const [place, poolId] of poolIds.entries())
    await expectAllKept(poolId, versions[place] ?? 0n, answers[place] ?? []);
});
