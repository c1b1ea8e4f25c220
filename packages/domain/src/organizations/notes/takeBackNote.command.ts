import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import {
  type Actor,
  auditRows,
  authoriseSeeing,
  type InvalidState,
  type NotFound,
  notFound,
} from '../../kernel/index.ts';
import { mayGovern } from '../policy.ts';
import { selectNote, updateTakenBack } from './noteStore.ts';

/** Takes a note back: it is kept, with who took it back and when, and no longer shown by itself. @throws Forbidden */
export async function takeBackNote(
  { database }: { database: Database },
  actor: Actor,
  viewer: Viewer,
  noteId: string,
): Promise<
  { readonly kind: 'takenBack'; readonly noteId: string; organizationId: string } | NotFound | InvalidState
> {
  // Nobody but operators learns that there are notes.
  authoriseSeeing(viewer);
  const note = await selectNote(database, noteId);
  if (note === null) return notFound('note');
  const { organizationId } = note;
  const refused = await mayGovern(database, viewer, organizationId);
  if (refused !== null) return refused;
  const audit = auditRows(actor, {
    action: 'note.taken_back',
    resource: { type: 'note', id: noteId },
    organizationId,
    before: { text: note.body },
  });
  const isTaken = !note.isTakenBack && (await updateTakenBack(database, noteId, viewer.personId, audit));
  return isTaken
    ? { kind: 'takenBack', noteId, organizationId }
    : { kind: 'invalidState', from: 'taken back', to: 'taken back', allowed: ['kept'] };
}
