import { useDatabase } from '@member-console/testing/database';
import { createWorld, type Member } from '@member-console/testing/world';
import { expect, test } from 'vitest';
import { Forbidden } from '../../kernel/index.ts';
import { addNote, takeBackNote } from './index.ts';

const world = await createWorld(await useDatabase());
const { database } = world;
const olga = await world.appoint('Olga Operator');
const sue = await world.appoint('Sue Support', 'support');
const ada = await world.signUp('Ada');

const add = (text: string, by: Member = olga, organizationId = ada.organizationId) =>
  addNote({ database }, by.actor, by.viewer, { organizationId, text });
const takeBack = (noteId: string, by: Member = olga) =>
  takeBackNote({ database }, by.actor, by.viewer, noteId);
const entriesOf = async (noteId: string) => {
  const { rows } = await database.pool.query<{ action: string }>(
    `SELECT action FROM audit.entries WHERE resource_type = 'note' AND resource_id = $1 ORDER BY id`,
    [noteId],
  );
  return rows.map(({ action }) => action);
};

test('a note is kept with its lines, and taken back once, kept all the same', async () => {
  const added = await add('  Called on Monday.\r\n\r\nWants a trial.  ');
  if (added.kind !== 'added') throw new Error(`It answered ${added.kind}.`);
  const answers = await Promise.all([1, 2, 3].map(() => takeBack(added.noteId)));
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['invalidState', 'invalidState', 'takenBack']);
  const { rows } = await database.pool.query(
    `SELECT body, written_by, taken_back_by FROM organizations.notes WHERE id = $1`,
    [added.noteId],
  );
  expect(rows).toEqual([
    {
      body: 'Called on Monday.\n\nWants a trial.',
      written_by: olga.viewer.personId,
      taken_back_by: olga.viewer.personId,
    },
  ]);
  expect(await entriesOf(added.noteId)).toEqual(['note.added', 'note.taken_back']);
});

test.each([
  ['', 'REQUIRED'],
  [' \n ', 'REQUIRED'],
  ['a'.repeat(2001), 'TOO_LONG'],
  ['a\u0000b', 'BAD_CHARACTERS'],
  ['a\u202eb', 'BAD_CHARACTERS'],
])('%j is no note: %s', async (text, code) => {
  expect(await add(text)).toMatchObject({ kind: 'validationFailed', issues: [{ path: ['text'], code }] });
});

test('notes are written by administrators alone, and nobody else learns that there are any', async () => {
  const added = await add('Between us');
  if (added.kind !== 'added') throw new Error(`It answered ${added.kind}.`);
  await expect(add('Mine', sue)).rejects.toBeInstanceOf(Forbidden);
  await expect(add('Mine', ada)).rejects.toBeInstanceOf(Forbidden);
  expect(await add('Mine', ada, olga.organizationId)).toMatchObject({ kind: 'notFound' });
  for (const noteId of [added.noteId, olga.organizationId]) {
    await expect(takeBack(noteId, ada)).rejects.toMatchObject({ required: 'operator' });
  }
  await expect(takeBack(added.noteId, sue)).rejects.toMatchObject({ required: 'organizations.manage' });
  expect(await takeBack(olga.organizationId)).toMatchObject({ kind: 'notFound' });
});
