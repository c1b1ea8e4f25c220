import { useDatabase } from '@member-console/testing/database';
import { describe, expect, test } from 'vitest';
import { newId } from '../../kernel/index.ts';
import { ADMIN, createCatalogWorks, PLAIN, takeJobs } from '../catalog.fixture.ts';
import { draftSetVersion, publishSetVersion, type RuleInput, selectSets, updateResource } from '../index.ts';

const { database } = await useDatabase();
const rooms = { database };
const works = createCatalogWorks(database);

const limit = (resourceId: string, value: bigint | null): RuleInput => ({
  resourceId,
  value: { kind: 'limit', limit: value },
});
const draft = (setId: string, ...rules: readonly RuleInput[]) =>
  draftSetVersion(rooms, ADMIN, { setId, rules, ...PLAIN });
const given = async (setId: string) =>
  (await selectSets(database, [setId]))[0]?.versions.map(({ number, publishedAt, rules }) => [
    number,
    publishedAt !== null,
    rules.map(({ value }) => value),
  ]);

describe('an entitlement set', () => {
  test('has one draft, whose rules are replaced as a whole until it is published', async () => {
    const setId = await works.set();
    const [sites, level, hall] = [
      await works.resource(),
      await works.resource('enum', ['low', 'high']),
      await works.resource('boolean'),
    ];
    const first = works.idOf(
      await draft(setId, limit(sites, 1n), { resourceId: level, value: { kind: 'enum', level: 'low' } }),
    );
    expect(
      works.idOf(
        await draft(setId, limit(sites, null), {
          resourceId: hall,
          value: { kind: 'boolean', enabled: true },
        }),
      ),
    ).toBe(first);
    const rules = [
      { kind: 'limit', limit: null },
      { kind: 'boolean', enabled: true },
    ];
    expect(await given(setId)).toEqual([[1, false, rules]]);
    await publishSetVersion(rooms, ADMIN, { versionId: first, ...PLAIN });
    await draft(setId);
    expect(await given(setId)).toEqual([
      [2, false, []],
      [1, true, rules],
    ]);
  });

  test('takes only rules that fit their resource', async () => {
    const setId = await works.set();
    const level = await works.resource('enum', ['low', 'high']);
    const expected = {
      kind: 'ruleDoesNotFit',
      resourceId: level,
      expectedKind: 'enum',
      levels: ['low', 'high'],
    };
    expect(await draft(setId, limit(level, 1n))).toMatchObject({ ...expected, problem: 'anotherKind' });
    expect(await draft(setId, { resourceId: level, value: { kind: 'enum', level: 'top' } })).toMatchObject({
      ...expected,
      problem: 'unknownLevel',
    });
    expect(await draft(setId, limit(newId(), 1n))).toEqual({ kind: 'notFound', what: 'resource' });
    expect(await draft(newId())).toEqual({ kind: 'notFound', what: 'entitlement set' });
    const sites = await works.resource();
    for (const rules of [
      [limit(sites, 1n), limit(sites, 2n)],
      [limit(sites, -1n)],
      [limit(sites, 2n ** 63n)],
    ]) {
      expect(await draft(setId, ...rules)).toMatchObject({ kind: 'validationFailed' });
    }
    expect(await given(setId)).toEqual([]);
  });

  test('is not published with rules that their resource has outgrown', async () => {
    const [setId, resourceId] = [await works.set(), await works.resource('enum', ['low', 'high'])];
    const value = { kind: 'enum', level: 'high' } as const;
    const versionId = works.idOf(await draft(setId, { resourceId, value }));
    const change = { resourceId, levels: ['low', 'middle'], ...PLAIN };
    expect(await updateResource(rooms, ADMIN, change)).toMatchObject({ kind: 'changed' });
    expect(await publishSetVersion(rooms, ADMIN, { versionId, ...PLAIN })).toMatchObject({
      kind: 'ruleDoesNotFit',
      problem: 'unknownLevel',
    });
    expect(await given(setId)).toEqual([[1, false, [value]]]);
  });

  test('is published once, however many try, and tells its ladders', async () => {
    const { ladderId, resourceId, plans } = await works.plans(1n);
    await takeJobs(database, 'catalog.changed');
    const versionId = await works.draft(plans[0]?.setId ?? '', resourceId, 2n);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => publishSetVersion(rooms, ADMIN, { versionId, ...PLAIN })),
    );
    expect(answers.filter(({ kind }) => kind === 'changed')).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === 'invalidState')).toHaveLength(5);
    expect(await takeJobs(database, 'catalog.changed')).toMatchObject([{ ladderId }]);
    const { rows } = await database.pool.query(
      `SELECT count(*)::int AS entries FROM audit.entries WHERE resource_id = $1 AND action = 'entitlement_set.published'`,
      [plans[0]?.setId],
    );
    expect(rows[0]).toEqual({ entries: 2 });
  });
});
