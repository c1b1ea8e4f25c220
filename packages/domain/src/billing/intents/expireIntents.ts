import { JOB } from '../../kernel/index.ts';
import type { BillingRooms } from '../rooms.ts';
import { syncCustomer } from '../sync/syncCustomer.command.ts';
import { raiseUnconfirmed, recordExpired, selectOverdue } from './intentStore.ts';

/**
 * What was wanted and is neither confirmed nor refused in time: Stripe is asked. What nobody went on with, a
 * checkout or the payment that a switch waits for, is over; anything else that Stripe took on and does not show calls a person.
 */
export async function expireIntents(rooms: BillingRooms): Promise<void> {
  const { database, stripe } = rooms;
  for (const { id, isForsaken, stripeCheckout, stripeCustomer } of await selectOverdue(database)) {
    if (stripeCustomer !== null) await syncCustomer(rooms, stripeCustomer, { actor: JOB, depth: 'rights' });
    const found = stripeCheckout === null ? null : await stripe.fetchCheckout(stripeCheckout);
    if (isForsaken && found?.state !== 'complete') await recordExpired(database, id);
    else await raiseUnconfirmed(database, id);
  }
}
