import { useDatabase } from '@member-console/testing/database';
import { afterAll, expect, test, vi } from 'vitest';
import { openGround } from './ground/openGround.ts';
import { say } from './ground/say.ts';

const STALL_MS = 3000;

const { connectionString } = await useDatabase();
const ground = await openGround(connectionString, 'stalled fetch');
const { simulator, customers, database, call } = ground;
afterAll(() => ground.close());

test('an answer that was on its way for long changes nothing that a newer one has said', {
  timeout: 120_000,
}, async () => {
  const member = await customers.join('Ada');
  await customers.buy(member, 'standard month');
  await ground.settle();
  const [subscription] = simulator.world.store.of('subscription', member.customer);
  const path = `subscriptions/${subscription?.id}`;

  // The first answer is made while the plan is the old one, and arrives when the new one is settled.
  simulator.faults.add({
    kind: 'latency_after',
    method: 'GET',
    path: '/v1/subscriptions',
    times: 1,
    milliseconds: STALL_MS,
  });
  await call('POST', path, { description: 'A reason to ask' });
  await vi.waitFor(() => expect(simulator.faults.list()).toEqual([]), { timeout: 10_000 });
  const since = performance.now();
  const change = { id: subscription?.items[0], price: customers.prices['large month'] };
  await call('POST', path, { items: [change], proration_behavior: 'none' });
  await simulator.deliveries.flush();
  await vi.waitFor(async () => expect((await planOf(member.organizationId)).plan).toBe('large'), {
    timeout: STALL_MS,
  });
  const settledAfter = performance.now() - since;
  expect(settledAfter).toBeLessThan(STALL_MS);
  const before = await planOf(member.organizationId);
  await ground.settle();

  expect(simulator.requests.entries.filter(({ fault }) => fault === 'latency_after')).toHaveLength(1);
  // Neither the plan nor its history has heard of the old answer.
  expect(await planOf(member.organizationId)).toEqual(before);
  say(
    `Stalled fetch: its answer came ${STALL_MS} ms late, the newer was settled after ${Math.round(settledAfter)} ms and stands`,
  );
});

async function planOf(organizationId: string) {
  const { rows } = await database.pool.query(
    `SELECT product.slug AS plan, a.applied_seq, p.version,
            (SELECT count(*)::int FROM entitlements.transitions t WHERE t.pool_id = p.id) AS transitions
       FROM billing.accounts a JOIN entitlements.pools p ON p.organization_id = a.organization_id, system.at() AS at,
            LATERAL (SELECT v.product_id FROM entitlements.provisions v JOIN catalog.plan_ladders l ON l.id = v.ladder_id
                      WHERE v.pool_id = p.id AND l.slug = 'wiki' AND v.starts_at <= at
                        AND (v.ends_at IS NULL OR v.ends_at > at)) AS now
       JOIN catalog.products product ON product.id = now.product_id
      WHERE a.organization_id = $1`,
    [organizationId],
  );
  return rows[0];
}
