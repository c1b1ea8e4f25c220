import { useDatabase } from '@member-console/testing/database';
import { createWorld, type Member } from '@member-console/testing/world';
import { describe, expect, test } from 'vitest';
import { type IdentityPort, type ProfileChange, updateProfile } from './index.ts';

const world = await createWorld(await useDatabase());
const { database } = world;

/** The provider's side of a name; it is outside. */
const renamed: [string, string][] = [];
const identity = {
  async rename(authUserId: string, displayName: string) {
    renamed.push([authUserId, displayName]);
  },
} satisfies Pick<IdentityPort, 'rename'> as unknown as IdentityPort;

const change = ({ actor, viewer }: Member, profile: ProfileChange) =>
  updateProfile({ database, identity }, actor, viewer, profile);
const entriesOf = async ({ viewer }: Member) => {
  const { rows } = await database.pool.query(
    `SELECT before, after FROM audit.entries WHERE action = 'person.profile_changed' AND actor_id = $1 ORDER BY id`,
    [viewer.personId],
  );
  return rows;
};

describe('a profile', () => {
  test('changes name and language apart, here and at the provider, and says from what to what', async () => {
    const ada = await world.signUp('Ada');
    expect(await change(ada, { displayName: '  Ada Lovelace  ' })).toMatchObject({
      kind: 'updated',
      viewer: { displayName: 'Ada Lovelace', locale: 'en' },
    });
    const now = await world.again(ada);
    expect(await change(now, { locale: 'de' })).toMatchObject({ viewer: { locale: 'de' } });
    expect((await world.again(ada)).viewer).toMatchObject({ displayName: 'Ada Lovelace', locale: 'de' });
    expect(renamed.filter(([id]) => id === ada.viewer.session.authUserId)).toEqual([
      [ada.viewer.session.authUserId, 'Ada Lovelace'],
    ]);
    expect(await entriesOf(ada)).toEqual([
      { before: { displayName: 'Ada', locale: 'en' }, after: { displayName: 'Ada Lovelace', locale: 'en' } },
      {
        before: { displayName: 'Ada Lovelace', locale: 'en' },
        after: { displayName: 'Ada Lovelace', locale: 'de' },
      },
    ]);
  });

  test('that stays as it is leaves no trace', async () => {
    const ben = await world.signUp('Ben');
    expect(await change(ben, {})).toEqual({ kind: 'updated', viewer: ben.viewer });
    expect(await change(ben, { displayName: ' Ben ', locale: 'en' })).toEqual({
      kind: 'updated',
      viewer: ben.viewer,
    });
    expect(await entriesOf(ben)).toEqual([]);
  });

  test.each(['李', '👩‍👩‍👧', 'می‌خواهم', "O'Brien-Łuczak, Dr.", '🌱'.repeat(80)])(
    'may bear the name %s',
    async (displayName) => {
      const member = await world.signUp('Plain');
      expect(await change(member, { displayName })).toMatchObject({
        kind: 'updated',
        viewer: { displayName },
      });
      expect((await world.again(member)).viewer.displayName).toBe(displayName);
    },
  );

  test.each([
    ['', 'Enter a name.'],
    [' \t\u3000 ', 'Enter a name.'],
    ['a'.repeat(81), 'Use at most 80 characters.'],
    ['🌱'.repeat(81), 'Use at most 80 characters.'],
    ['nul \u0000 inside', 'Use visible characters only.'],
    ['two\nlines', 'Use visible characters only.'],
    ['\u202Eexe.gnp', 'Use visible characters only.'],
    ['\u200d\u200d', 'Use visible characters only.'],
    ['half \ud83c', 'Use visible characters only.'],
  ])('refuses the name %j', async (displayName, message) => {
    const member = await world.signUp('Stubborn');
    expect(await change(member, { displayName, locale: 'de' })).toEqual({
      kind: 'validationFailed',
      issues: [{ path: ['displayName'], code: 'INVALID', message }],
    });
    expect((await world.again(member)).viewer).toMatchObject({ displayName: 'Stubborn', locale: 'en' });
  });
});
