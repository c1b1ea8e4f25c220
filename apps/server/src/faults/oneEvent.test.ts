import { useDatabase } from '@member-console/testing/database';
import { afterAll, expect, test } from 'vitest';
import { effectsOf, ONCE } from './ground/effectsOf.ts';
import { openGround } from './ground/openGround.ts';
import { say } from './ground/say.ts';

const TIMES = 200;

const { connectionString } = await useDatabase();
const ground = await openGround(connectionString, 'one event');
const { simulator, customers, database } = ground;
afterAll(() => ground.close());

test(`an event that is delivered ${TIMES} times at once has one effect`, { timeout: 300_000 }, async () => {
  simulator.deliveries.held = true;
  const member = await customers.join('Ada');
  await customers.buy(member, 'standard month');
  const paid = simulator.deliveries.waiting().find(({ type }) => type === 'invoice.paid');
  await Promise.all(Array.from({ length: TIMES }, () => simulator.deliveries.send([paid?.id ?? ''])));
  await ground.console.settled();
  expect(paid?.attempts.map(({ status }) => status)).toEqual(Array.from({ length: TIMES }, () => 200));
  expect(await effectsOf(database, member.organizationId)).toEqual({ events: 1, ...ONCE });
  say(`One event: ${TIMES} deliveries at once, all answered with 200, 1 effect`);
});
