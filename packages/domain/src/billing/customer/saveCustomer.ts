import type { StripeRefusal } from '../ports/index.ts';
import type { BillingRooms } from '../rooms.ts';
import { type Account, linkCustomer, openAccount } from '../sync/accountStore.ts';

/** An account whose customer Stripe knows. */
export type KnownAccount = Account & { readonly stripeCustomer: string };

/**
 * The organization's customer in Stripe with today's name and address, made at the first need and never twice.
 * Null: there is no such organization.
 */
export async function saveCustomer(
  { database, stripe }: BillingRooms,
  organizationId: string,
): Promise<KnownAccount | StripeRefusal | null> {
  const account = await openAccount(database, organizationId);
  if (account === null) return null;
  const { id: accountId, name, email, stripeCustomer } = account;
  const saved = await stripe.saveCustomer({ accountId, organizationId, stripeCustomer, name, email });
  if (saved.kind !== 'saved') return saved;
  await linkCustomer(database, accountId, saved.stripeId);
  return { ...account, stripeCustomer: saved.stripeId };
}
