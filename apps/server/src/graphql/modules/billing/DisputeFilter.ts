import { builder } from '../../builder.ts';
import { DisputeStatus } from './DisputeStatus.ts';
import { ledgerFields, ledgerFilterOf } from './LedgerFilter.ts';

export const DisputeFilter = builder.inputType('DisputeFilter', {
  description: 'Which disputes. What is absent does not narrow.',
  fields: (t) => ({
    ...ledgerFields(t),
    statuses: t.field({ type: [DisputeStatus.type], required: false, description: 'In any of these.' }),
    needsAnswer: t.boolean({
      required: false,
      description: 'True: those alone whose bank waits for an answer; false: the others.',
    }),
  }),
});

export function disputeFilterOf(asked: typeof DisputeFilter.$inferInput | null | undefined) {
  return {
    ...ledgerFilterOf(asked, 'Dispute'),
    statuses: asked?.statuses ?? undefined,
    needsAnswer: asked?.needsAnswer ?? undefined,
  };
}
