import type { DriftView } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { publicFacts } from '../audit/publicFacts.ts';
import { StripeLink } from '../billing/StripeLink.ts';
import { Person } from '../identity/Person.ts';
import { Organization } from '../organizations/Organization.ts';
import { DriftClass } from './DriftClass.ts';
import { Reconciliation } from './Reconciliation.ts';

export const Drift = builder.objectRef<DriftView>('Drift');

builder.node(Drift, {
  description: 'Something that stood otherwise in Stripe when it was compared. For operators.',
  id: { resolve: (drift) => drift.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.drift.load(id))),
  fields: (t) => ({
    class: t.field({ type: DriftClass, description: 'How it differs.', resolve: (drift) => drift.class }),
    organization: t.expose('organization', {
      type: Organization,
      nullable: true,
      description: 'Whose it is; null when that is nobody’s here.',
    }),
    subject: t.field({
      type: StripeLink,
      nullable: true,
      description: 'What it is about, in Stripe; null where Stripe has no name for it.',
      resolve: ({ thing }) => thing,
    }),
    ours: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What stood here; null when nothing did.',
      resolve: ({ ours }) => publicFacts(ours),
    }),
    theirs: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What stood in Stripe; null when nothing did.',
      resolve: ({ theirs }) => publicFacts(theirs),
    }),
    reconciliation: t.field({
      type: Reconciliation,
      description: 'The comparison that found it.',
      resolve: async ({ runId }, _args, context) => {
        const run = await context.loaders.reconciliation.load(runId);
        if (run === null) throw new Error('A difference was found by nothing.');
        return run;
      },
    }),
    foundAt: t.expose('foundAt', { type: 'DateTime', description: 'When it was found.' }),
    repairedAt: t.expose('repairedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When what Stripe says stood here, too; null while it does not.',
    }),
    repairedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who had it repaired; null while it is not, and when it was by itself.',
      resolve: ({ repairedBy }, _args, context) =>
        repairedBy === null ? null : context.loaders.person.load(repairedBy),
    }),
  }),
});
