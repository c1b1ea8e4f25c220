import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import {
  type Actor,
  auditRows,
  type Issue,
  isPlainText,
  lengthOf,
  type NotFound,
  newId,
  type ValidationFailed,
  validationFailed,
} from '../../kernel/index.ts';
import { mayGovern } from '../policy.ts';
import { insertNote } from './noteStore.ts';

/** Characters of a note. The database checks the same. */
const LONGEST = 2000;

/** Keeps a note on an organization, for operators alone. @throws Forbidden */
export async function addNote(
  { database }: { database: Database },
  actor: Actor,
  viewer: Viewer,
  input: { readonly organizationId: string; readonly text: string },
): Promise<
  { readonly kind: 'added'; readonly noteId: string; organizationId: string } | NotFound | ValidationFailed
> {
  const { organizationId } = input;
  const refused = await mayGovern(database, viewer, organizationId);
  if (refused !== null) return refused;
  const body = input.text.replace(/\r\n?/g, '\n').trim();
  const issues = checkBody(body);
  if (issues.length > 0) return validationFailed(...issues);

  const noteId = newId();
  const audit = auditRows(actor, {
    action: 'note.added',
    resource: { type: 'note', id: noteId },
    organizationId,
    after: { text: body },
  });
  await insertNote(database, { id: noteId, organizationId, body, by: viewer.personId }, audit);
  return { kind: 'added', noteId, organizationId };
}

function checkBody(body: string): readonly Issue[] {
  if (body === '') return [{ path: ['text'], code: 'REQUIRED', message: 'Write something.' }];
  if (lengthOf(body) > LONGEST) {
    return [{ path: ['text'], code: 'TOO_LONG', message: `Use at most ${LONGEST} characters.` }];
  }
  // Of several lines some may be blank.
  const isPlain = body.split('\n').every((line) => line.trim() === '' || isPlainText(line));
  return isPlain
    ? []
    : [{ path: ['text'], code: 'BAD_CHARACTERS', message: 'Use visible characters and line ends only.' }];
}
