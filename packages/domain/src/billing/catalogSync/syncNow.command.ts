import type { Database } from '@member-console/db';
import type { ProductLifecycle } from '../../catalog/index.ts';
import {
  type Actor,
  auditRows,
  authoriseOperator,
  checkReason,
  type InvalidState,
  type NotFound,
  notFound,
  type ValidationFailed,
  validationFailed,
} from '../../kernel/index.ts';
import type { StripeGateway } from '../ports/index.ts';
import type { BillingUnavailable } from '../rooms.ts';
import { selectPriceOut, selectProductOut, updateWanted } from './catalogSyncStore.ts';

interface Rooms {
  readonly database: Database;
  readonly stripe: StripeGateway | null;
}

export interface SyncRequested {
  readonly kind: 'requested';
  /** Of the product or the price. */
  readonly id: string;
}

export type SyncNowAnswer = SyncRequested | BillingUnavailable | InvalidState | NotFound | ValidationFailed;

/**
 * Tells Stripe of a product anew, whatever somebody made of it there.
 *
 * @throws Forbidden for everybody but operators who look after money.
 */
export async function syncProductNow(
  rooms: Rooms,
  actor: Actor,
  { productId, reason }: { readonly productId: string; readonly reason: string | null },
): Promise<SyncNowAnswer> {
  const refused = mayNotSync(rooms, actor, reason);
  if (refused !== null) return refused;
  const product = await selectProductOut(rooms.database, productId);
  if (product === null) return notFound('product');
  if (product.lifecycle === 'draft') return neverPublished(product.lifecycle);
  const audit = auditRows(actor, {
    action: 'product.sync_requested',
    resource: { type: 'product', id: productId },
    reason: reason?.trim() ?? '',
    before: { drift: product.drift, lastError: product.lastError },
  });
  await updateWanted(rooms.database, 'product', productId, audit);
  return { kind: 'requested', id: productId };
}

/**
 * Tells Stripe of a price anew, whatever somebody made of it there.
 *
 * @throws Forbidden for everybody but operators who look after money.
 */
export async function syncPriceNow(
  rooms: Rooms,
  actor: Actor,
  { priceId, reason }: { readonly priceId: string; readonly reason: string | null },
): Promise<SyncNowAnswer> {
  const refused = mayNotSync(rooms, actor, reason);
  if (refused !== null) return refused;
  const price = await selectPriceOut(rooms.database, priceId);
  if (price === null) return notFound('price');
  if (price.lifecycle === 'draft') return neverPublished(price.lifecycle);
  const audit = auditRows(actor, {
    action: 'product.price_sync_requested',
    resource: { type: 'product', id: price.productId },
    reason: reason?.trim() ?? '',
    before: { priceId, drift: price.drift, lastError: price.lastError },
  });
  await updateWanted(rooms.database, 'price', priceId, audit);
  return { kind: 'requested', id: priceId };
}

function mayNotSync(
  { stripe }: Rooms,
  actor: Actor,
  reason: string | null,
): BillingUnavailable | ValidationFailed | null {
  authoriseOperator(actor, 'billing.manage');
  const issues = checkReason(reason, true);
  if (issues.length > 0) return validationFailed(...issues);
  return stripe === null ? { kind: 'billingUnavailable' } : null;
}

function neverPublished(from: ProductLifecycle): InvalidState {
  return { kind: 'invalidState', from, to: 'in Stripe', allowed: ['published', 'retired'] };
}
