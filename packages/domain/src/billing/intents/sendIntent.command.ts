import type { ChangeWish, Wish } from '@member-console/core';
import { JOB } from '../../kernel/index.ts';
import { saveCustomer } from '../customer/saveCustomer.ts';
import type { StripeRefusal } from '../ports/index.ts';
import type { BillingRooms } from '../rooms.ts';
import { syncCustomer } from '../sync/syncCustomer.command.ts';
import { changeInStripe } from './changeInStripe.ts';
import type { Intent } from './intent.ts';
import { recordFailed, recordSent, selectIntents } from './intentStore.ts';
import { selectIsRecurring, selectStripeId } from './mappingStore.ts';
import { pricesInStripe } from './pricesInStripe.ts';

interface Rooms extends BillingRooms {
  /** Public address of the console, without a slash at its end. */
  readonly webOrigin: string;
}

/**
 * Tells Stripe what is wanted, or that it is not any more. Its key is the intent, so however often it runs it happens
 * once; what Stripe refuses is kept with the intent.
 *
 * @throws StripeUnavailable: nobody knows yet. Run it again.
 */
export async function sendIntent(rooms: Rooms, intentId: string): Promise<void> {
  const { database } = rooms;
  const [intent] = await selectIntents(database, [intentId]);
  if (intent === undefined) return;
  if (intent.state === 'expired') return withdraw(rooms, intent);
  if (intent.state !== 'pending' || intent.sentAt !== null) return;
  const refusal = await send(rooms, intent);
  if (refusal !== null) await recordFailed(database, intent.id, refusal);
}

async function send(rooms: Rooms, intent: Intent): Promise<StripeRefusal | null> {
  const account = await saveCustomer(rooms, intent.organizationId);
  if (account === null) throw new Error('An intent is of no organization.');
  if ('kind' in account) return account;
  return intent.wish.kind === 'checkout'
    ? openCheckout(rooms, intent, intent.wish, account.stripeCustomer)
    : changeSubscription(rooms, intent, intent.wish, account.stripeCustomer);
}

async function openCheckout(
  rooms: Rooms,
  { id: intentId, organizationId, expiresAt }: Intent,
  { priceId, quantity, trialEndsAt }: Extract<Wish, { kind: 'checkout' }>,
  stripeCustomer: string,
): Promise<StripeRefusal | null> {
  const { database, stripe, webOrigin } = rooms;
  const prices = await pricesInStripe(rooms, [priceId]);
  const started = await stripe.startCheckout({
    intentId,
    organizationId,
    stripeCustomer,
    items: [{ stripePrice: prices.get(priceId) ?? '', quantity }],
    isRecurring: await selectIsRecurring(database, priceId),
    trialEndsAt: trialEndsAt === undefined ? null : new Date(trialEndsAt),
    expiresAt,
    successUrl: `${pageOf(webOrigin, intentId)}?returned=paid`,
    cancelUrl: `${pageOf(webOrigin, intentId)}?returned=unpaid`,
    locale: null,
    allowsPromotionCodes: true,
  });
  if (started.kind !== 'started') return started;
  await rooms.checkpoint?.('sent');
  await recordSent(database, intentId, started);
  return null;
}

async function changeSubscription(
  rooms: Rooms,
  { id: intentId }: Intent,
  wish: ChangeWish,
  stripeCustomer: string,
): Promise<StripeRefusal | null> {
  const { database, stripe } = rooms;
  const stripeSubscription = await selectStripeId(database, 'subscription', wish.subscriptionId);
  if (stripeSubscription === null) throw new Error('Stripe has never told of what is to be changed.');
  const changed = await stripe.changeSubscription({
    intentId,
    stripeSubscription,
    change: await changeInStripe(rooms, wish),
  });
  if (changed.kind !== 'saved') return changed;
  await rooms.checkpoint?.('sent');
  await recordSent(database, intentId, { stripeCheckout: null, url: changed.payUrl });
  await syncCustomer(rooms, stripeCustomer, { actor: JOB, depth: 'rights' });
  return null;
}

/** Nobody is to pay it any more. Paid in the meantime, it is a fact like any other. */
async function withdraw(rooms: Rooms, intent: Intent): Promise<void> {
  const stripeCheckout = await selectStripeId(rooms.database, 'checkout', intent.id);
  if (stripeCheckout === null) return;
  const found = await rooms.stripe.expireCheckout(stripeCheckout);
  if ('stripeCustomer' in found && found.state === 'complete' && found.stripeCustomer !== null)
    await syncCustomer(rooms, found.stripeCustomer, { actor: JOB, depth: 'rights' });
}

/** The page of the console on which somebody sees how a checkout stands, by its id as the API writes it. */
function pageOf(webOrigin: string, intentId: string): string {
  return `${webOrigin}/billing/checkouts/intent_${intentId.replaceAll('-', '')}`;
}
