import { ignoreEvents, selectWaiting } from '../inbox/inboxStore.ts';
import type { FetchedCustomer } from '../ports/index.ts';
import type { BillingRooms } from '../rooms.ts';
import { hasAccount, linkCustomer, openAccount, raiseUnlinked, settleUnlinked } from './accountStore.ts';

/**
 * Whether a customer belongs to an organization here. One that is new to us says so itself, or one of its subscriptions
 * does: what we put there, not the order of arrival, links the two. One that belongs to nobody calls a person, and its
 * events wait no longer: whoever links it asks for everything.
 */
export async function findAccountOf(
  { database, stripe }: BillingRooms,
  stripeCustomer: string,
): Promise<boolean> {
  if (await hasAccount(database, stripeCustomer)) return true;
  const eventIds = await selectWaiting(database, stripeCustomer);
  const found = await stripe.fetchCustomer(stripeCustomer, { stripeSubscriptions: [], depth: 'rights' });
  const organizationId = organizationNamedBy(found);
  const account = organizationId === null ? null : await openAccount(database, organizationId);
  if (account !== null && (await linkCustomer(database, account.id, stripeCustomer))) {
    await settleUnlinked(database, stripeCustomer);
    return true;
  }
  const { state, subscriptions } = found;
  // Somebody else's customer without anything that is paid for here is nothing to us.
  if (subscriptions.length > 0) {
    await raiseUnlinked(database, stripeCustomer, {
      state,
      organizationId,
      // Another customer is the organization's already.
      isSecond: account !== null,
      subscriptions: subscriptions.map(({ stripeSubscription, status }) => ({ stripeSubscription, status })),
    });
  }
  await ignoreEvents(database, eventIds);
  return false;
}

/** The organization that a customer says it is of, or one of its subscriptions does. */
export function organizationNamedBy({
  organizationId,
  subscriptions,
}: Pick<FetchedCustomer, 'organizationId' | 'subscriptions'>): string | null {
  return (
    [organizationId, ...subscriptions.map((one) => one.organizationId)].find((id) => id !== null) ?? null
  );
}
