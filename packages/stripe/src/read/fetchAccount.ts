import type { StripeAccount } from '@member-console/domain/billing';
import type { OpenStripe } from '../openStripe.ts';

export async function fetchAccount({ calls }: OpenStripe): Promise<StripeAccount> {
  const account = await calls.ask('fetch the account', (stripe) => stripe.accounts.retrieveCurrent());
  return {
    stripeAccount: account.id,
    name: account.settings?.dashboard?.display_name ?? account.business_profile?.name ?? null,
    country: account.country ?? null,
    currency: account.default_currency ?? null,
    takesPayments: account.charges_enabled,
  };
}
