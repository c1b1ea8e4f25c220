import { useDatabase } from '@member-console/testing/database';
import { describe, expect, test } from 'vitest';
import { newId } from '../../kernel/index.ts';
import { ADMIN, createCatalogWorks, PLAIN } from '../catalog.fixture.ts';
import { createResource, updateResource } from '../index.ts';
import { selectCatalogResources } from './resourceStore.ts';

const { database } = await useDatabase();
const rooms = { database };
const works = createCatalogWorks(database);
const FORUM = {
  key: 'forum.posts',
  name: 'Posts',
  description: 'In the forum.',
  kind: 'limit',
  unit: null,
  levels: [],
  overLimitPolicy: 'grace',
  overLimitGraceDays: 30,
} as const;

describe('a resource', () => {
  test('is made, listed, and its key is its own', async () => {
    const answer = await createResource(rooms, ADMIN, { ...FORUM, ...PLAIN });
    const listed = await selectCatalogResources(database, null);
    expect(listed).toEqual([{ ...FORUM, id: works.idOf(answer), isMeasured: false, isFixed: false }]);
    expect(await createResource(rooms, ADMIN, { ...FORUM, ...PLAIN })).toEqual({
      kind: 'identifierTaken',
      field: 'key',
      value: 'forum.posts',
    });
  });

  test.each([
    [{ key: 'Forum' }, 'key BAD_CHARACTERS'],
    [{ name: ' ' }, 'name REQUIRED'],
    [{ kind: 'enum', overLimitPolicy: null }, 'levels REQUIRED'],
    [{ levels: ['a'] }, 'levels NOT_AN_ENUM'],
    [{ kind: 'enum', levels: ['a', 'a'], overLimitPolicy: null }, 'levels REPEATED'],
    [{ kind: 'boolean' }, 'overLimitPolicy NOT_A_LIMIT'],
    [{ overLimitGraceDays: 367 }, 'overLimitGraceDays OUT_OF_RANGE'],
    [{ unit: 'a'.repeat(21) }, 'unit TOO_LONG'],
  ] as const)('is refused with %j', async (wrong, issue) => {
    const answer = await createResource(rooms, ADMIN, { ...FORUM, key: 'forum.other', ...wrong, ...PLAIN });
    const issues = 'issues' in answer ? answer.issues : [];
    expect(issues.map(({ path, code }) => `${path} ${code}`)).toEqual([issue]);
  });

  test('changes in everything until a published set speaks of it, then in words and policy only', async () => {
    const resourceId = await works.resource();
    const change = (what: object) => updateResource(rooms, ADMIN, { resourceId, ...what, ...PLAIN });
    expect(await change({ kind: 'enum', levels: ['low', 'high'] })).toMatchObject({ kind: 'changed' });
    expect(await change({ kind: 'limit', levels: [], unit: 'MB' })).toMatchObject({ kind: 'changed' });
    const setId = await works.set();
    await works.draft(setId, resourceId, 1n);
    expect(await change({ unit: 'GB' })).toMatchObject({ kind: 'changed' });
    await works.publishedVersion(setId, resourceId, 1n);
    for (const fixed of [{ unit: 'MB' }, { kind: 'boolean' }, { kind: 'enum', levels: ['a'] }]) {
      expect(await change(fixed)).toEqual({ kind: 'resourceFixed', resourceId });
    }
    expect(await change({ name: 'Else', overLimitPolicy: 'freeze' })).toMatchObject({ kind: 'changed' });
    const resource = (await selectCatalogResources(database, null)).find(({ id }) => id === resourceId);
    expect(resource).toMatchObject({ name: 'Else', overLimitPolicy: 'freeze', unit: 'GB', isFixed: true });
  });

  test('is not found when there is none', async () => {
    expect(await updateResource(rooms, ADMIN, { resourceId: newId(), ...PLAIN })).toMatchObject({
      kind: 'notFound',
    });
  });
});
