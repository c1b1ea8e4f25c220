import { useDatabase } from '@member-console/testing/database';
import { createWorld } from '@member-console/testing/world';
import { expect, test } from 'vitest';
import { forgetRequests } from './index.ts';

const world = await createWorld(await useDatabase());
const { database } = world;

test('what was answered long ago is forgotten, unless it changed a plan or may still be retried', async () => {
  const ada = await world.signUp('Ada');
  const answer = (key: string, days: number, isOfPlan: boolean) =>
    database.pool.query(
      `INSERT INTO entitlements.requests (principal, command, key, input_hash, answer, created_at, pool_id)
       SELECT 'member:ada', 'for.a_test', $1, '', '{}', now() - $2 * interval '1 day', CASE WHEN $3 THEN p.id END
         FROM entitlements.pools p WHERE p.organization_id = $4`,
      [key, days, isOfPlan, ada.organizationId],
    );
  await answer('fresh', 89, false);
  await answer('old', 91, false);
  await answer('old, of a plan', 91, true);
  expect(await forgetRequests(world)).toBe(1);
  expect(await forgetRequests(world)).toBe(0);
  const { rows } = await database.pool.query(
    `SELECT key FROM entitlements.requests WHERE command = 'for.a_test' ORDER BY key`,
  );
  expect(rows.map(({ key }) => key)).toEqual(['fresh', 'old, of a plan']);
});
