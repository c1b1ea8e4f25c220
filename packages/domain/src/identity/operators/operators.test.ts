import { useDatabase } from '@member-console/testing/database';
import { createWorld } from '@member-console/testing/world';
import { describe, expect, test } from 'vitest';
import { addOperator, findViewer } from '../index.ts';

const world = await createWorld(await useDatabase());
const { database } = world;

const termsOf = async (personId: string) => {
  const { rows } = await database.pool.query(
    `SELECT role FROM identity.operators WHERE person_id = $1 ORDER BY id`,
    [personId],
  );
  return rows.map(({ role }) => role);
};
const roleOf = async (member: Awaited<ReturnType<typeof world.signUp>>) =>
  (await world.again(member)).viewer.operatorRole;

describe('an operator', () => {
  test('is made by the address, however it is written, once, and on record', async () => {
    const ada = await world.signUp('Ada');
    const email = ` ${ada.viewer.email.toUpperCase()} `;
    const { personId } = ada.viewer;
    expect(await addOperator({ database }, email, 'admin')).toEqual({ kind: 'added', personId });
    expect(await addOperator({ database }, email, 'admin')).toEqual({ kind: 'already', personId });
    expect(await termsOf(personId)).toEqual(['admin']);
    const { rows } = await database.pool.query(
      `SELECT actor_kind, resource_id, reason, after FROM audit.entries WHERE action = 'operator.added'`,
    );
    expect(rows).toEqual([
      {
        actor_kind: 'system',
        resource_id: personId,
        reason: 'Added at the machine',
        after: { role: 'admin' },
      },
    ]);
  });

  test('is made once when ten machines try', async () => {
    const ben = await world.signUp('Ben');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => addOperator({ database }, ben.viewer.email, 'support')),
    );
    expect(answers.filter(({ kind }) => kind === 'added')).toHaveLength(1);
    expect(await termsOf(ben.viewer.personId)).toEqual(['support']);
  });

  test('is nobody whose address is unknown, or known of more than one', async () => {
    expect(await addOperator({ database }, 'nobody@demo.test', 'admin')).toMatchObject({ kind: 'notFound' });
    const [one, other] = [await world.signUp('One'), await world.signUp('Other')];
    // One has moved away from an address that Other has taken over, and has not come by since.
    await database.pool.query(`UPDATE identity.persons SET email = $1 WHERE id = $2`, [
      one.viewer.email,
      other.viewer.personId,
    ]);
    expect(await addOperator({ database }, one.viewer.email, 'admin')).toMatchObject({ kind: 'notFound' });
    expect(await roleOf(one)).toBeNull();
  });

  test('serves while a term runs: not before, not after, not once it is revoked; the widest role counts', async () => {
    const cleo = await world.signUp('Cleo');
    const term = (role: string, starts: string, ends: string | null, revoked: string | null = null) =>
      database.pool.query(
        `INSERT INTO identity.operators (person_id, role, starts_at, ends_at, revoked_at, reason)
         VALUES ($1, $2, now() + $3::interval, now() + $4::interval, now() + $5::interval, 'For a test')`,
        [cleo.viewer.personId, role, starts, ends, revoked],
      );
    await term('admin', '1 hour', null);
    await term('admin', '-2 hours', '-1 hour');
    await term('admin', '-2 hours', null, '-1 hour');
    expect(await roleOf(cleo)).toBeNull();
    await term('support', '-1 hour', '1 hour');
    expect(await roleOf(cleo)).toBe('support');
    await term('billing', '-1 hour', '1 hour');
    expect(await roleOf(cleo)).toBe('billing');
    expect(await addOperator({ database }, cleo.viewer.email, 'admin')).toMatchObject({ kind: 'already' });
  });
});

describe('the viewer of a session', () => {
  test('is nobody before the first sign-in is provisioned', async () => {
    const { viewer } = await world.signUp('Somebody');
    expect(await findViewer(database, { ...viewer.session, authUserId: 'unknown' })).toBeNull();
  });

  test('has the address that the provider tells now', async () => {
    const dora = await world.signUp('Dora');
    const moved = { ...dora.viewer.session, email: 'dora.new@demo.test' };
    expect(await findViewer(database, moved)).toMatchObject({ email: 'dora.new@demo.test' });
    const { rows } = await database.pool.query(`SELECT email FROM identity.persons WHERE id = $1`, [
      dora.viewer.personId,
    ]);
    expect(rows).toEqual([{ email: 'dora.new@demo.test' }]);
  });
});
