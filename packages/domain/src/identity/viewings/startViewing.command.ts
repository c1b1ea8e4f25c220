import type { Database } from '@member-console/db';
import {
  type Actor,
  authoriseOperator,
  checkReason,
  type NotFound,
  newId,
  notFound,
  type ValidationFailed,
  validationFailed,
} from '../../kernel/index.ts';
import { type Viewing, viewingAudit } from './viewing.ts';
import { insertViewing } from './viewingStore.ts';

/**
 * Lets an operator look with a person's eyes for some minutes, and change nothing meanwhile. Started again, it goes on
 * from now.
 *
 * @throws Forbidden
 */
export async function startViewing(
  { database }: { database: Database },
  actor: Actor,
  input: { readonly personId: string; readonly reason: string },
): Promise<{ readonly kind: 'started'; readonly viewing: Viewing } | NotFound | ValidationFailed> {
  authoriseOperator(actor, 'people.view_as');
  if (actor.kind !== 'operator') throw new Error('Only a person has eyes to look with.');
  const { personId: operatorId } = actor;
  const { personId } = input;
  const issues = checkReason(input.reason, true);
  if (issues.length > 0) return validationFailed(...issues);
  if (personId === operatorId) {
    const message = 'This is you: your own pages show what you see.';
    return validationFailed({ path: ['personId'], code: 'ONESELF', message });
  }
  const id = newId();
  const reason = input.reason.trim();
  const audit = viewingAudit(actor, personId, 'person.viewing_started', { viewing: id }, reason);
  const viewing = await insertViewing(database, { id, operatorId, personId, reason }, audit);
  return viewing === null ? notFound('person') : { kind: 'started', viewing };
}
