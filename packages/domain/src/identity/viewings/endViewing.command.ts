import type { Database } from '@member-console/db';
import { type Actor, authoriseSeeing, type NotFound, notFound } from '../../kernel/index.ts';
import type { Viewer } from '../viewer.query.ts';
import { viewingAudit } from './viewing.ts';
import { selectShown, updateEnded } from './viewingStore.ts';

/**
 * Ends a viewing of one's own. One that has ended by itself may still be ended: it is over either way.
 *
 * @throws Forbidden
 */
export async function endViewing(
  { database }: { database: Database },
  actor: Actor,
  viewer: Viewer,
  viewingId: string,
): Promise<{ readonly kind: 'ended'; readonly viewingId: string } | NotFound> {
  authoriseSeeing(viewer);
  const shown = await selectShown(database, viewingId);
  if (shown === null || shown.viewing.operatorId !== viewer.personId) return notFound('viewing');
  const { personId } = shown.viewing;
  const audit = viewingAudit(actor, personId, 'person.viewing_ended', { viewing: viewingId });
  await updateEnded(database, viewingId, viewer.personId, audit);
  return { kind: 'ended', viewingId };
}
