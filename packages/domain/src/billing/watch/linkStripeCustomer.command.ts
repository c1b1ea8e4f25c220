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
import { type BillingUnavailable, isStripeUnavailable } from '../rooms.ts';
import { openAccount } from '../sync/accountStore.ts';
import { syncCustomer } from '../sync/syncCustomer.command.ts';
import { insertLink } from './linkStore.ts';
import type { AccountSynced } from './syncAccount.command.ts';

/** Stripe gave no answer: nothing has changed. */
export interface StripeUnreachable {
  readonly kind: 'stripeUnreachable';
}

/**
 * Says whose a customer of Stripe's is that says so nowhere itself, and makes what it pays for so here. Neither of the
 * two may belong to another: what was linked once stays.
 *
 * @throws Forbidden for everybody but operators who look after money.
 */
export async function linkStripeCustomer(
  { database, stripe }: { readonly database: Database; readonly stripe: StripeGateway | null },
  actor: Actor,
  wish: { readonly stripeCustomer: string; readonly organizationId: string; readonly reason: string | null },
): Promise<
  AccountSynced | BillingUnavailable | InvalidState | NotFound | StripeUnreachable | ValidationFailed
> {
  const { stripeCustomer, organizationId } = wish;
  const may = mayOperateStripe(stripe, actor, wish.reason);
  if (may.kind !== 'may') return may;
  const state = await stateOf(may.stripe, stripeCustomer);
  if (state === 'unreachable') return { kind: 'stripeUnreachable' };
  if (state === 'missing') return notFound('customer');
  const account = await openAccount(database, organizationId);
  if (account === null) return notFound('organization');
  const audit = auditRows(actor, {
    action: 'billing_account.customer_linked',
    resource: { type: 'billing_account', id: account.id },
    organizationId,
    reason: may.why,
    after: { customer: stripeCustomer },
  });
  const by = { personId: actor.personId, reason: may.why, audit };
  if (!(await insertLink(database, { accountId: account.id, stripeCustomer }, by))) {
    return { kind: 'invalidState', from: 'linked', to: 'linked', allowed: ['unlinked'] };
  }
  const answer = await syncCustomer({ database, stripe: may.stripe }, stripeCustomer, {
    actor,
    depth: 'all',
  });
  return { kind: 'synced', organizationId, isSettled: answer !== 'waiting' };
}

async function stateOf(stripe: StripeGateway, stripeCustomer: string): Promise<string> {
  // What is none of Stripe's ids is not sent there: it would stand in an address.
  if (!/^cus_\w+$/.test(stripeCustomer)) return 'missing';
  try {
    return (await stripe.fetchCustomer(stripeCustomer, { stripeSubscriptions: [], depth: 'rights' })).state;
  } catch (error) {
    if (isStripeUnavailable(error)) return 'unreachable';
    throw error;
  }
}
