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
import { syncCustomer } from '../sync/syncCustomer.command.ts';
import { selectDrift, updateDriftReviewed } from './runStore.ts';

/**
 * Mends one difference by evidence: Stripe is asked again, and what it says is settled. Answers whether that was enough.
 *
 * @throws Forbidden for everybody but operators who look after money.
 */
export async function repairDrift(
  { database, stripe }: { readonly database: Database; readonly stripe: StripeGateway | null },
  actor: Actor,
  { driftId, reason }: { readonly driftId: string; readonly reason: string | null },
): Promise<
  | { readonly kind: 'reviewed'; readonly driftId: string; readonly isRepaired: boolean }
  | BillingUnavailable
  | InvalidState
  | NotFound
  | ValidationFailed
> {
  const may = mayOperateStripe(stripe, actor, reason);
  if (may.kind !== 'may') return may;
  const drift = await selectDrift(database, driftId);
  if (drift === null) return notFound('drift');
  if (drift.isRepaired || drift.stripeCustomer === null) {
    return { kind: 'invalidState', from: 'repaired', to: 'repaired', allowed: ['open'] };
  }
  const answer = await syncCustomer({ database, stripe: may.stripe }, drift.stripeCustomer, {
    actor,
    depth: 'recent',
  });
  const audit = auditRows(actor, {
    action: 'drift.reviewed',
    resource: { type: 'drift', id: driftId },
    ...(drift.organizationId === null ? {} : { organizationId: drift.organizationId }),
    reason: may.why,
    before: { class: drift.class, subject: drift.subject },
    after: { answer },
  });
  const by = { personId: actor.personId, isSettled: answer === 'settled' || answer === 'superseded' };
  return { kind: 'reviewed', driftId, isRepaired: await updateDriftReviewed(database, drift, by, audit) };
}
