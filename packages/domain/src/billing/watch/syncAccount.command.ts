import type { Database } from '@member-console/db';
import {
  type Actor,
  auditRows,
  type InvalidState,
  type NotFound,
  notFound,
  type ValidationFailed,
  writeAudit,
} from '../../kernel/index.ts';
import { mayOperateStripe } from '../mayOperateStripe.ts';
import type { StripeGateway } from '../ports/index.ts';
import type { BillingUnavailable } from '../rooms.ts';
import { syncCustomer } from '../sync/syncCustomer.command.ts';
import { selectCustomerOf } from './linkStore.ts';

export interface AccountSynced {
  readonly kind: 'synced';
  readonly organizationId: string;
  /** False: Stripe did not answer, and is asked again by itself. */
  readonly isSettled: boolean;
}

/**
 * Asks Stripe now for everything of an organization, and makes it so here.
 *
 * @throws Forbidden for everybody but operators who look after money.
 */
export async function syncAccount(
  { database, stripe }: { readonly database: Database; readonly stripe: StripeGateway | null },
  actor: Actor,
  { organizationId, reason }: { readonly organizationId: string; readonly reason: string | null },
): Promise<AccountSynced | BillingUnavailable | InvalidState | NotFound | ValidationFailed> {
  const may = mayOperateStripe(stripe, actor, reason);
  if (may.kind !== 'may') return may;
  const found = await selectCustomerOf(database, organizationId);
  if (found === null) return notFound('organization');
  if (found.stripeCustomer === null) {
    return { kind: 'invalidState', from: 'without a customer in Stripe', to: 'synced', allowed: [] };
  }
  const audit = auditRows(actor, {
    action: 'billing_account.sync_requested',
    resource: { type: 'billing_account', id: found.accountId },
    organizationId,
    reason: may.why,
  });
  await writeAudit(database, audit);
  const rooms = { database, stripe: may.stripe };
  const answer = await syncCustomer(rooms, found.stripeCustomer, { actor, depth: 'recent' });
  return { kind: 'synced', organizationId, isSettled: answer !== 'waiting' };
}
