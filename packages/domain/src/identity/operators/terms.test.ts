import { useDatabase } from '@member-console/testing/database';
import { createWorld, type Member } from '@member-console/testing/world';
import { describe, expect, test } from 'vitest';
import type { Actor, OperatorRole } from '../../kernel/index.ts';
import {
  appointOperator,
  changeOperatorRole,
  endOperatorTerm,
  listOperatorTerms,
  type OperatorTermState,
} from '../index.ts';

const world = await createWorld(await useDatabase());
const { database } = world;
const olga = await world.appoint('Olga');
const by = actorOf(olga);
const reason = 'For a test';

function actorOf({ viewer }: Member, role: OperatorRole = 'admin'): Actor {
  return { kind: 'operator', personId: viewer.personId, role, requestId: null };
}
const appoint = (member: Member, role: OperatorRole, endsAt: Date | null = null) =>
  appointOperator(world, by, { email: member.viewer.email, role, endsAt, reason });
const roleOf = async (member: Member) => (await world.again(member)).viewer.operatorRole;
const terms = (state: OperatorTermState | null = null) =>
  listOperatorTerms(world, olga.viewer, state, { after: null, before: null, backward: false, limit: 50 });
async function termOf(member: Member): Promise<string> {
  const found = (await terms('running')).find(({ personId }) => personId === member.viewer.personId);
  if (found === undefined) throw new Error('There is no term.');
  return found.id;
}

describe('a term of office', () => {
  test('begins at once, and is over at its end', async () => {
    const ada = await world.signUp('Ada');
    expect(await appoint(ada, 'support', await world.inDays(30))).toMatchObject({ kind: 'changed' });
    expect(await roleOf(ada)).toBe('support');
    await world.passDays(31);
    expect(await roleOf(ada)).toBeNull();
    expect((await terms('ended')).map(({ personId }) => personId)).toContain(ada.viewer.personId);
  });

  test('is one a person: whoever serves gets another role instead, and the old term stays on record', async () => {
    const ben = await world.signUp('Ben');
    await appoint(ben, 'support');
    expect(await appoint(ben, 'admin')).toMatchObject({ kind: 'alreadyOperator', term: { role: 'support' } });
    const termId = await termOf(ben);
    expect(await changeOperatorRole(world, by, { termId, role: 'billing', reason })).toMatchObject({
      kind: 'changed',
    });
    expect(await roleOf(ben)).toBe('billing');
    expect(await changeOperatorRole(world, by, { termId, role: 'admin', reason })).toMatchObject({
      kind: 'invalidState',
      from: 'ended',
    });
    const { rows } = await database.pool.query(
      `SELECT action, reason, before, after FROM audit.entries WHERE resource_id = $1 AND action LIKE 'operator.%' ORDER BY id`,
      [ben.viewer.personId],
    );
    expect(rows).toEqual([
      { action: 'operator.appointed', reason, before: null, after: { role: 'support', endsAt: null } },
      { action: 'operator.role_changed', reason, before: { role: 'support' }, after: { role: 'billing' } },
    ]);
  });

  test('is ended by somebody who says why, and only once', async () => {
    const cleo = await world.signUp('Cleo');
    await appoint(cleo, 'support');
    const termId = await termOf(cleo);
    expect(await endOperatorTerm(world, by, { termId, reason: '  ' })).toMatchObject({
      kind: 'validationFailed',
      issues: [{ path: ['reason'], code: 'REQUIRED' }],
    });
    expect(await endOperatorTerm(world, by, { termId, reason })).toEqual({ kind: 'changed', termId });
    expect(await roleOf(cleo)).toBeNull();
    expect(await endOperatorTerm(world, by, { termId, reason })).toMatchObject({ kind: 'invalidState' });
  });

  test('is for somebody who has signed in, and ends later than it begins', async () => {
    const nobody = { email: 'nobody@demo.test', role: 'support', endsAt: null, reason } as const;
    expect(await appointOperator(world, by, nobody)).toMatchObject({
      issues: [{ path: ['email'], code: 'UNKNOWN_PERSON' }],
    });
    expect(await appointOperator(world, by, { ...nobody, email: 'a\u0000b' })).toMatchObject({
      kind: 'validationFailed',
    });
    const dora = await world.signUp('Dora');
    expect(await appoint(dora, 'support', await world.inDays(-1))).toMatchObject({
      issues: [{ path: ['endsAt'], code: 'IN_THE_PAST' }],
    });
  });

  test('of the last administrator stays, also when two would end each other at once', async () => {
    const refused = { kind: 'lastAdministrator' };
    const own = await termOf(olga);
    expect(await endOperatorTerm(world, by, { termId: own, reason })).toMatchObject(refused);
    expect(await changeOperatorRole(world, by, { termId: own, role: 'support', reason })).toMatchObject(
      refused,
    );

    const emil = await world.signUp('Emil');
    await appoint(emil, 'admin', await world.inDays(10));
    // One whose term comes to an end by itself does not stand in for one whose term does not.
    expect(await endOperatorTerm(world, by, { termId: own, reason })).toMatchObject(refused);
    await endOperatorTerm(world, by, { termId: await termOf(emil), reason });
    await appoint(emil, 'admin');
    const answers = await Promise.all([
      endOperatorTerm(world, by, { termId: own, reason }),
      endOperatorTerm(world, actorOf(emil), { termId: await termOf(emil), reason }),
    ]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['changed', 'lastAdministrator']);
  });

  test('is seen by operators of every role, and changed by administrators alone', async () => {
    const frida = await world.appoint('Frida', 'support');
    const member = await world.signUp('Member');
    await expect(
      listOperatorTerms(world, member.viewer, null, {
        after: null,
        before: null,
        backward: false,
        limit: 1,
      }),
    ).rejects.toThrow('operator');
    for (const actor of [actorOf(frida, 'support'), actorOf(frida, 'billing'), member.actor]) {
      await expect(
        appointOperator(world, actor, { email: member.viewer.email, role: 'admin', endsAt: null, reason }),
      ).rejects.toThrow('operators.manage');
    }
  });
});
