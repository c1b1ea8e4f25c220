import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { type Actor, auditRows, type NotFound, notFound, writeAudit } from '../../kernel/index.ts';
import { findEntries, INTENTS } from '../ledger/index.ts';
import type { StripeGateway } from '../ports/index.ts';
import { type BillingUnavailable, isStripeUnavailable } from '../rooms.ts';
import { syncCustomer } from '../sync/syncCustomer.command.ts';
import type { Intent } from './intent.ts';
import { recordExpired, recordFailed } from './intentStore.ts';
import { selectStripeId } from './mappingStore.ts';

export type ConfirmCheckoutAnswer =
  | { readonly kind: 'asked'; readonly intentId: string }
  | NotFound
  | BillingUnavailable;

/**
 * Whoever comes back from a checkout need not wait for Stripe's message: Stripe is asked at once, by the way that every
 * message takes. Does nothing for one that has come to its end, and nothing twice.
 */
export async function confirmCheckout(
  rooms: { readonly database: Database; readonly stripe: StripeGateway | null },
  { actor, viewer }: { readonly actor: Actor; readonly viewer: Viewer },
  intentId: string,
): Promise<ConfirmCheckoutAnswer> {
  const { database, stripe } = rooms;
  const [intent] = await findEntries(rooms, viewer, INTENTS, { column: 'r.id', ids: [intentId] });
  if (intent?.wish.kind !== 'checkout') return notFound('checkout');
  if (stripe === null) return { kind: 'billingUnavailable' };
  const audit = auditRows(actor, {
    action: 'checkout.returned',
    resource: { type: 'billing_intent', id: intentId },
    organizationId: intent.organizationId,
  });
  await writeAudit(database, audit);
  if (intent.state === 'pending') await ask({ database, stripe }, intent, actor);
  return { kind: 'asked', intentId };
}

async function ask(
  rooms: { readonly database: Database; readonly stripe: StripeGateway },
  intent: Intent,
  actor: Actor,
): Promise<void> {
  const { database, stripe } = rooms;
  const [customer, checkout] = await Promise.all([
    selectStripeId(database, 'customer', intent.accountId),
    selectStripeId(database, 'checkout', intent.id),
  ]);
  if (customer === null || checkout === null) return;
  try {
    await syncCustomer(rooms, customer, { actor, depth: 'recent' });
    const found = await stripe.fetchCheckout(checkout);
    if (found?.state === 'expired') await recordExpired(database, intent.id);
    if (found?.payment === 'failed') await recordFailed(database, intent.id, PAYMENT_FAILED);
  } catch (error) {
    // Stripe's own message will come, or the sweep asks again.
    if (!isStripeUnavailable(error)) throw error;
  }
}

const PAYMENT_FAILED = { code: 'payment_failed', message: 'The payment did not arrive.' };
