import { builder } from '../../builder.ts';
import { ledgerFields, ledgerFilterOf } from './LedgerFilter.ts';
import { SubscriptionStatus } from './SubscriptionStatus.ts';

export const SubscriptionFilter = builder.inputType('SubscriptionFilter', {
  description: 'Which subscriptions. What is absent does not narrow.',
  fields: (t) => ({
    ...ledgerFields(t),
    statuses: t.field({ type: [SubscriptionStatus.type], required: false, description: 'In any of these.' }),
    isEnding: t.boolean({
      required: false,
      description: 'True: those alone that were cancelled and have not ended; false: the others.',
    }),
  }),
});

export function subscriptionFilterOf(asked: typeof SubscriptionFilter.$inferInput | null | undefined) {
  return {
    ...ledgerFilterOf(asked, 'Subscription'),
    statuses: asked?.statuses?.map((status) => (status === 'unknown' ? null : status)),
    isEnding: asked?.isEnding ?? undefined,
  };
}
