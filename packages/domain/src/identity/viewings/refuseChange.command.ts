import type { Database } from '@member-console/db';
import { type Actor, Forbidden, writeAudit } from '../../kernel/index.ts';
import type { Viewer } from '../viewer.query.ts';
import { viewingAudit } from './viewing.ts';

/**
 * Refuses whatever would change something while an operator looks with somebody's eyes, and records that it was tried
 * and by whom. `what` names what was asked for.
 *
 * @throws Forbidden always.
 */
export async function refuseChange(
  { database }: { database: Database },
  { viewing }: Viewer,
  what: readonly string[],
  requestId: string,
): Promise<never> {
  if (viewing !== undefined) {
    const { id, operatorId, personId } = viewing;
    // Whoever has a viewing that goes on is an operator; which role let them start it says the entry of its start.
    const actor: Actor = {
      kind: 'operator',
      personId: operatorId,
      role: 'support',
      requestId,
    };
    const facts = { viewing: id, asked: what };
    await writeAudit(database, viewingAudit(actor, personId, 'person.change_refused', facts));
  }
  throw new Forbidden('viewing.none', 'Nothing can be changed while you look with somebody else’s eyes.');
}
