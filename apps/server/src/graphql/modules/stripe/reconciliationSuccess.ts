import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { Reconciliation } from './Reconciliation.ts';

/** What a mutation answers whose thing is a comparison with Stripe. */
export function reconciliationSuccess<Name extends string>(name: Name, description: string) {
  return builder
    .objectRef<{ readonly kind: 'started' | 'cancelled'; readonly runId: string }>(name)
    .implement({
      description,
      fields: (t) => ({
        reconciliation: t.field({
          type: Reconciliation,
          description: 'The comparison as it is now.',
          resolve: async ({ runId }, _args, context) => {
            const run = await context.loaders.reconciliation.load(runId);
            if (run === null) throw missing('reconciliation');
            return run;
          },
        }),
      }),
    });
}
