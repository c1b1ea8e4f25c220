import { useDatabase } from '@member-console/testing/database';
import { createWorld } from '@member-console/testing/world';
import { beforeAll, describe, expect, test } from 'vitest';
import { Forbidden } from '../kernel/index.ts';
import {
  listOrganizations,
  listOwnOrganizations,
  type OrganizationFilter,
  type OrganizationPageRequest,
  type Place,
} from './index.ts';

const world = await createWorld(await useDatabase());
const { database } = world;
const olga = await world.appoint('Olga Operator', 'support');

type Request = OrganizationPageRequest & OrganizationFilter;
const ALL: Request = {
  search: null,
  typeKey: null,
  isSuspended: null,
  order: 'name',
  after: null,
  before: null,
  backward: false,
  limit: 100,
};
const page = (request: Partial<Request>) =>
  listOrganizations({ database }, olga.viewer, { ...ALL, ...request });
const names = async (request: Partial<Request>) => (await page(request)).map(({ summary }) => summary.name);

/** Organizations as they may be, without the people. */
async function found(...all: readonly string[]): Promise<void> {
  await database.pool.query(
    `INSERT INTO organizations.organizations (slug, name, type_key, created_at)
     SELECT 'o-' || substr(md5(name || random()), 1, 12), name, 'cooperative', system.at()
       FROM unnest($1::text[]) AS name`,
    [all],
  );
}

beforeAll(() =>
  found(
    '100% Wolle',
    '100 Prozent',
    'snake_case',
    'snakeXcase',
    'back\\slash',
    'backslash',
    'Alpha',
    'alpha',
    'Beta',
  ),
);

describe('the list of organizations', () => {
  test('is for operators alone, of any role', async () => {
    const member = await world.signUp('Just Somebody');
    await expect(listOrganizations({ database }, member.viewer, ALL)).rejects.toBeInstanceOf(Forbidden);
    expect((await page({})).length).toBeGreaterThan(9);
  });

  test.each([
    ['100%', ['100% Wolle']],
    ['%', ['100% Wolle']],
    ['snake_', ['snake_case']],
    ['_', ['snake_case']],
    ['back\\', ['back\\slash']],
    ['\\', ['back\\slash']],
    ['ALPHA', ['Alpha', 'alpha']],
    ["'; DROP TABLE organizations.organizations --", []],
    ['olga-operator', ['Olga Operator']],
  ])('finds by %j what is spelled so, and nothing by pattern', async (search, expected) => {
    expect((await names({ search: { by: 'words', text: search } })).toSorted()).toEqual(expected.toSorted());
  });

  test('finds by any part of the address of a member, and not of one who left', async () => {
    const zoe = await world.signUp('Zoe Example');
    const yan = await world.signUp('Yan Example');
    await world.join(zoe, yan.organizationId, 'member');
    const byEmail = (text: string) => names({ search: { by: 'email', text } });
    const { rows } = await database.pool.query<{ email: string }>(
      `SELECT email FROM identity.persons WHERE id = $1`,
      [zoe.viewer.personId],
    );
    const email = rows[0]?.email ?? '';
    expect(await byEmail(email.toUpperCase())).toEqual(['Yan Example', 'Zoe Example']);
    expect(await byEmail(email.slice(0, email.indexOf('@') + 1))).toEqual(['Yan Example', 'Zoe Example']);
    expect(await byEmail('%@%')).toEqual([]);
    await database.pool.query(
      `UPDATE organizations.memberships SET ended_at = now() WHERE organization_id = $1 AND person_id = $2`,
      [yan.organizationId, zoe.viewer.personId],
    );
    expect(await byEmail(email)).toEqual(['Zoe Example']);
    expect(await names({ search: { by: 'id', text: zoe.organizationId } })).toEqual(['Zoe Example']);
  });

  test('narrows by suspension', async () => {
    const sue = await world.signUp('Sue Spended');
    const state = (isSuspended: boolean) =>
      names({ isSuspended, search: { by: 'id', text: sue.organizationId } });
    expect(await state(false)).toEqual(['Sue Spended']);
    await database.pool.query(
      `INSERT INTO organizations.suspensions (organization_id, starts_at, reason) VALUES ($1, system.at(), 'test')`,
      [sue.organizationId],
    );
    expect(await state(false)).toEqual([]);
    expect(await state(true)).toEqual(['Sue Spended']);
  });

  test('narrows by type', async () => {
    const personal = await page({ typeKey: 'personal' });
    expect(new Set(personal.map(({ summary }) => summary.type.key))).toEqual(new Set(['personal']));
    expect(await page({ typeKey: 'no such type' })).toEqual([]);
  });

  test.each(['newest', 'oldest', 'name'] as const)(
    'in the order %s is the same in pages of two, forwards and backwards',
    async (order) => {
      const whole = (await page({ order })).map(({ summary }) => summary.id);
      expect(await walk({ order, backward: false })).toEqual(whole);
      expect(await walk({ order, backward: true })).toEqual(whole.toReversed());
    },
  );

  test.each(['newest', 'oldest', 'name'] as const)(
    'in the order %s neither repeats nor skips a row while others are founded',
    async (order) => {
      const before = (await page({ order })).map(({ summary }) => summary.id);
      let round = 0;
      const seen = await walk({ order, backward: false }, async () => {
        round += 1;
        if (round <= 5) await found(`0 first ${round}`, `middle ${round}`, `zz last ${round}`);
      });
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((id) => before.includes(id))).toEqual(before);
    },
  );

  test('lies between two places', async () => {
    const whole = await page({});
    const place = (index: number): Place => ({
      key: whole[index]?.sortKey ?? '',
      id: whole[index]?.summary.id ?? '',
    });
    const between = await page({ after: place(1), before: place(5) });
    expect(between.map(({ summary }) => summary.id)).toEqual(
      whole.slice(2, 5).map(({ summary }) => summary.id),
    );
  });
});

describe("a person's own organizations", () => {
  test('are those of live memberships, the personal one first', async () => {
    const ada = await world.signUp('Zora');
    const ben = await world.signUp('Ben');
    await world.join(ada, ben.organizationId, 'member');
    const own = await listOwnOrganizations({ database }, ada.viewer);
    expect(own.map(({ name }) => name)).toEqual(['Zora', 'Ben']);
    await database.pool.query(
      `UPDATE organizations.memberships SET ended_at = now() WHERE organization_id = $1 AND person_id = $2`,
      [ben.organizationId, ada.viewer.personId],
    );
    expect(await listOwnOrganizations({ database }, ada.viewer)).toHaveLength(1);
  });
});

/** Turns page after page of two, and answers every id in the order it came. */
async function walk(
  request: Pick<OrganizationPageRequest, 'order' | 'backward'>,
  between: () => Promise<void> = async () => undefined,
): Promise<string[]> {
  const seen: string[] = [];
  let place: Place | null = null;
  for (;;) {
    const rows: Awaited<ReturnType<typeof page>> = await page({
      ...request,
      limit: 2,
      ...(request.backward ? { before: place } : { after: place }),
    });
    const last = rows.at(-1);
    if (last === undefined) return seen;
    seen.push(...rows.map(({ summary }) => summary.id));
    place = { key: last.sortKey, id: last.summary.id };
    await between();
  }
}
