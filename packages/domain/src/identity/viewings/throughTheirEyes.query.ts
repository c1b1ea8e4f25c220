import type { Database } from '@member-console/db';
import { type Actor, Forbidden, mayOperate, writeAudit } from '../../kernel/index.ts';
import type { Viewer } from '../viewer.query.ts';
import { viewingAudit } from './viewing.ts';
import { selectShown } from './viewingStore.ts';

/**
 * The person with whose eyes an operator looks, as the viewer in the operator's place: what is visible then is what that
 * person sees, and nothing of the operator's own. An attempt with somebody else's viewing is recorded.
 *
 * @throws Forbidden unless the viewing is the operator's own and goes on.
 */
export async function throughTheirEyes(
  { database }: { database: Database },
  operator: Viewer,
  viewingId: string,
  requestId: string,
): Promise<Viewer> {
  const { personId, operatorRole: role, session } = operator;
  const shown = await selectShown(database, viewingId);
  if (shown?.viewing.operatorId === personId && shown.isLive && mayOperate(role, 'people.view_as')) {
    return { ...shown.person, session, viewing: shown.viewing };
  }
  if (shown !== null && shown.viewing.operatorId !== personId) {
    const actor: Actor =
      role === null
        ? { kind: 'member', personId, requestId }
        : { kind: 'operator', personId, role, requestId };
    const facts = { viewing: viewingId };
    const audit = viewingAudit(actor, shown.viewing.personId, 'person.viewing_refused', facts);
    await writeAudit(database, audit);
  }
  throw new Forbidden('viewing.live', 'This viewing is over, or it is not yours.');
}
