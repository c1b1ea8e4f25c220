import { builder } from '../../builder.ts';
import { BillingIntentState } from './BillingIntent.ts';
import { ledgerFields, ledgerFilterOf } from './LedgerFilter.ts';

export const BillingIntentFilter = builder.inputType('BillingIntentFilter', {
  description: 'What of all that was asked of Stripe. What is absent does not narrow.',
  fields: (t) => ({
    ...ledgerFields(t),
    state: t.field({ type: BillingIntentState, required: false, description: 'In this state.' }),
  }),
});

export function intentFilterOf(asked: typeof BillingIntentFilter.$inferInput | null | undefined) {
  return { ...ledgerFilterOf(asked, 'BillingIntent'), state: asked?.state ?? undefined };
}
