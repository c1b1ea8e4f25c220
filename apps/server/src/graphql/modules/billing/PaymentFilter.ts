import { builder } from '../../builder.ts';
import { ledgerFields, ledgerFilterOf } from './LedgerFilter.ts';
import { PaymentStatus } from './PaymentStatus.ts';

export const PaymentFilter = builder.inputType('PaymentFilter', {
  description: 'Which payments. What is absent does not narrow.',
  fields: (t) => ({
    ...ledgerFields(t),
    statuses: t.field({ type: [PaymentStatus.type], required: false, description: 'In any of these.' }),
    hasRefunds: t.boolean({
      required: false,
      description: 'True: those alone of which something was given back; false: the others.',
    }),
  }),
});

export function paymentFilterOf(asked: typeof PaymentFilter.$inferInput | null | undefined) {
  return {
    ...ledgerFilterOf(asked, 'Payment'),
    statuses: asked?.statuses ?? undefined,
    hasRefunds: asked?.hasRefunds ?? undefined,
  };
}
