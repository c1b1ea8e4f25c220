import { JOB } from '../../kernel/index.ts';
import { saveCustomer } from '../customer/saveCustomer.ts';
import type { StripeRefusal } from '../ports.ts';
import type { BillingRooms } from '../rooms.ts';
import { syncCustomer } from '../sync/syncCustomer.command.ts';
import type { Intent, Wish } from './intent.ts';
import { recordExpired, recordFailed, recordSent, selectIntents } from './intentStore.ts';
import { selectStripeIds } from './mappingStore.ts';

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
  { database, stripe, webOrigin }: Rooms,
  { id: intentId, organizationId, expiresAt }: Intent,
  { priceId, quantity }: Extract<Wish, { kind: 'checkout' }>,
  stripeCustomer: string,
): Promise<StripeRefusal | null> {
  const { stripeIds, isRecurring } = await selectStripeIds(database, { prices: [priceId] });
  const stripePrice = stripeIds.get(priceId);
  if (stripePrice === undefined) throw new Error('A price has not come to Stripe yet.');
  const started = await stripe.startCheckout({
    intentId,
    organizationId,
    stripeCustomer,
    items: [{ stripePrice, quantity }],
    isRecurring,
    trialEndsAt: null,
    expiresAt,
    successUrl: `${webOrigin}/billing/checkouts/${intentId}`,
    cancelUrl: `${webOrigin}/billing/checkouts/${intentId}?left`,
    locale: null,
    allowsPromotionCodes: true,
  });
  if (started.kind !== 'started') return started;
  await recordSent(database, intentId, started);
  return null;
}

async function changeSubscription(
  rooms: Rooms,
  { id: intentId }: Intent,
  wish: Exclude<Wish, { kind: 'checkout' }>,
  stripeCustomer: string,
): Promise<StripeRefusal | null> {
  const { database, stripe } = rooms;
  const prices = wish.kind === 'switch' ? [wish.fromPriceId, wish.toPriceId] : [];
  const { stripeIds } = await selectStripeIds(database, { prices, subscriptions: [wish.subscriptionId] });
  const known = (id: string) => {
    const found = stripeIds.get(id);
    if (found === undefined) throw new Error('Stripe has never heard of what is to be changed.');
    return found;
  };
  const changed = await stripe.changeSubscription({
    intentId,
    stripeSubscription: known(wish.subscriptionId),
    change:
      wish.kind === 'switch'
        ? {
            kind: 'switch',
            fromStripePrice: known(wish.fromPriceId),
            toStripePrice: known(wish.toPriceId),
            quantity: wish.quantity,
            when: wish.when,
            prorationDate: wish.prorationDate === null ? null : new Date(wish.prorationDate),
          }
        : wish.kind === 'cancel'
          ? { kind: 'cancel', at: wish.at === null ? null : new Date(wish.at) }
          : { kind: 'resume' },
  });
  if (changed.kind !== 'saved') return changed;
  await recordSent(database, intentId, null);
  await syncCustomer(rooms, stripeCustomer, { actor: JOB, depth: 'rights' });
  return null;
}

/** Nobody is to pay it any more. Paid in the meantime, it is a fact like any other. */
async function withdraw(rooms: Rooms, intent: Intent): Promise<void> {
  const { stripeIds } = await selectStripeIds(rooms.database, { checkouts: [intent.id] });
  const stripeCheckout = stripeIds.get(intent.id);
  if (stripeCheckout === undefined) return recordExpired(rooms.database, intent.id);
  const found = await rooms.stripe.expireCheckout(stripeCheckout);
  if ('stripeCustomer' in found && found.state === 'complete' && found.stripeCustomer !== null)
    await syncCustomer(rooms, found.stripeCustomer, { actor: JOB, depth: 'rights' });
}
