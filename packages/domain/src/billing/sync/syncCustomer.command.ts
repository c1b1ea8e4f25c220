import type { Actor } from '../../kernel/index.ts';
import { recordEventsFailed } from '../inbox/inboxStore.ts';
import type { FetchedCustomer, FetchOrder } from '../ports/index.ts';
import { type BillingRooms, isStripeUnavailable } from '../rooms.ts';
import { numberFetch, recordUnreached } from './accountStore.ts';
import { findAccountOf } from './findAccountOf.ts';
import { settleCustomer } from './settleCustomer.ts';

/** Milliseconds until a Stripe that gave no answer is asked again, when it did not say itself. */
const RETRY_MS = 10_000;

/**
 * Asks Stripe for everything of a customer, and makes rights, mirror and concerns what it says: the one way in, for
 * events, the return from a checkout, reconciliation, imports and people. However often and in whatever order it runs,
 * the newest answer stands. `told`: as deep as what Stripe has told of.
 */
export async function syncCustomer(
  rooms: BillingRooms,
  stripeCustomer: string,
  { actor, depth }: { readonly actor: Actor; readonly depth: FetchOrder['depth'] | 'told' },
): Promise<'settled' | 'superseded' | 'unlinked' | 'waiting'> {
  const { database, stripe } = rooms;
  try {
    if (!(await findAccountOf(rooms, stripeCustomer))) return 'unlinked';
    // The number is taken before the question: an answer to an earlier question never replaces this one's.
    const fetch = await numberFetch(database, stripeCustomer);
    if (fetch === null) return 'unlinked';
    await rooms.checkpoint?.('numbered');
    const { stripeSubscriptions } = fetch;
    const customer: FetchedCustomer = await stripe.fetchCustomer(stripeCustomer, {
      stripeSubscriptions,
      depth: depth === 'told' ? (fetch.tellsOfMoney ? 'recent' : 'rights') : depth,
    });
    await rooms.checkpoint?.('fetched');
    return await settleCustomer(rooms, { ...fetch, actor, customer });
  } catch (error) {
    if (!isStripeUnavailable(error)) {
      await recordEventsFailed(database, stripeCustomer, messageOf(error));
      throw error;
    }
    const retryMs = error.retryAfterMs ?? RETRY_MS;
    await recordUnreached(database, stripeCustomer, { message: error.message, retryMs });
    return 'waiting';
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
