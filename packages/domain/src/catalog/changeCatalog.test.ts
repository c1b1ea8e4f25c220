import { useDatabase } from '@member-console/testing/database';
import { describe, expect, test } from 'vitest';
import { Forbidden, newId, type OperatorRole } from '../kernel/index.ts';
import { ADMIN, PLAIN } from './catalog.fixture.ts';
import { createEntitlementSet, createPlanLadder } from './index.ts';

const { database } = await useDatabase();
const { pool } = database;

async function entriesOf(id: string) {
  const { rows } = await pool.query(
    `SELECT action, actor_kind, actor_id, reason, before, after FROM audit.entries WHERE resource_id = $1`,
    [id],
  );
  return rows;
}

describe('a change of the catalog', () => {
  test.each<[string, Parameters<typeof createPlanLadder>[1]]>([
    ['a member', { kind: 'member', personId: newId(), requestId: null }],
    ...(['support', 'billing'] as const).map(
      (role: OperatorRole) =>
        [role, { kind: 'operator', personId: newId(), role, requestId: null } as const] as [
          string,
          Parameters<typeof createPlanLadder>[1],
        ],
    ),
  ])('is forbidden to %s', async (_who, actor) => {
    const asked = createPlanLadder({ database }, actor, { slug: 'a', name: 'A', ...PLAIN });
    await expect(asked).rejects.toMatchObject({ name: 'Forbidden', required: 'catalog.manage' });
    await expect(asked).rejects.toBeInstanceOf(Forbidden);
  });

  test('is told of in one entry, with who and why', async () => {
    const input = {
      slug: 'tool-library',
      name: ' Tool library ',
      reason: ' New offer ',
      idempotencyKey: null,
    };
    const answer = await createPlanLadder({ database }, ADMIN, input);
    expect(answer).toMatchObject({ kind: 'changed' });
    expect(await entriesOf('id' in answer ? answer.id : '')).toEqual([
      {
        action: 'plan_ladder.created',
        actor_kind: 'operator',
        actor_id: ADMIN.personId,
        reason: 'New offer',
        before: null,
        after: { slug: 'tool-library', name: 'Tool library' },
      },
    ]);
  });

  test('answers a retry as it did first, twins at once too, and tells other input under the same key apart', async () => {
    const create = (name: string) =>
      createPlanLadder({ database }, ADMIN, { slug: 'once', name, reason: null, idempotencyKey: 'k-1' });
    const twins = await Promise.all(Array.from({ length: 8 }, () => create('Once')));
    expect(twins[0]).toMatchObject({ kind: 'changed' });
    for (const twin of twins) expect(twin).toEqual(twins[0]);
    expect(await create('Twice')).toEqual({ kind: 'requestKeyReused' });
    const { rowCount } = await pool.query(`SELECT FROM catalog.plan_ladders WHERE slug = 'once'`);
    expect(rowCount).toBe(1);
  });

  test('keeps no refusal: what is wrong may be put right under the same key', async () => {
    const create = (slug: string) =>
      createPlanLadder({ database }, ADMIN, { slug, name: 'X', reason: null, idempotencyKey: 'k-2' });
    expect(await create('once')).toEqual({ kind: 'identifierTaken', field: 'slug', value: 'once' });
    expect(await create('again')).toMatchObject({ kind: 'changed' });
  });

  test('tells everything that is wrong with its words at once', async () => {
    const input = { key: 'A B', name: 'a'.repeat(121), reason: 'a\u0000b', idempotencyKey: '' };
    expect(await createEntitlementSet({ database }, ADMIN, input)).toMatchObject({
      kind: 'validationFailed',
      issues: [
        { path: ['idempotencyKey'] },
        { path: ['key'], code: 'BAD_CHARACTERS' },
        { path: ['name'], code: 'TOO_LONG' },
        { path: ['reason'], code: 'BAD_CHARACTERS' },
      ],
    });
  });
});
