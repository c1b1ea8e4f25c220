import type { Database } from '@member-console/db';
import {
  type Actor,
  auditRows,
  type InvalidState,
  type NotFound,
  notFound,
  type ValidationFailed,
} from '../../kernel/index.ts';
import { mayOperateStripe } from '../mayOperateStripe.ts';
import type { StripeGateway } from '../ports/index.ts';
import type { BillingUnavailable } from '../rooms.ts';
import { selectEventsByIds, updateEventRetried } from './eventStore.ts';

/**
 * Has an event that is not done worked on anew: after what stood in its way has gone.
 *
 * @throws Forbidden for everybody but operators who look after money.
 */
export async function retryStripeEvent(
  { database, stripe }: { readonly database: Database; readonly stripe: StripeGateway | null },
  actor: Actor,
  { eventId, reason }: { readonly eventId: string; readonly reason: string | null },
): Promise<
  | { readonly kind: 'retried'; readonly eventId: string }
  | BillingUnavailable
  | InvalidState
  | NotFound
  | ValidationFailed
> {
  const may = mayOperateStripe(stripe, actor, reason);
  if (may.kind !== 'may') return may;
  const [event] = await selectEventsByIds(database, [eventId]);
  if (event === undefined) return notFound('event');
  const audit = auditRows(actor, {
    action: 'stripe_event.retried',
    resource: { type: 'stripe_event', id: eventId },
    reason: may.why,
    before: { type: event.type, state: event.state, attempts: event.attempts, lastError: event.lastError },
  });
  if (await updateEventRetried(database, event, audit)) return { kind: 'retried', eventId };
  const from = event.state === 'ignored' ? 'ignored' : 'done';
  return { kind: 'invalidState', from, to: 'waiting', allowed: ['waiting', 'failed'] };
}
