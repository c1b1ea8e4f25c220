import type { RunView } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { Person } from '../identity/Person.ts';
import { DriftClass } from './DriftClass.ts';
import { ReconciliationKind } from './ReconciliationKind.ts';
import { ReconciliationState } from './ReconciliationState.ts';

const DriftCount = builder.objectRef<RunView['counts'][number]>('DriftCount').implement({
  description: 'How many differences of one class a comparison found.',
  fields: (t) => ({
    class: t.field({ type: DriftClass, description: 'The class.', resolve: (count) => count.class }),
    foundCount: t.exposeInt('found', { description: 'How many were found.' }),
    repairedCount: t.exposeInt('repaired', { description: 'How many of them are repaired by now.' }),
  }),
});

export const Reconciliation = builder.objectRef<RunView>('Reconciliation');

builder.node(Reconciliation, {
  description:
    'One comparison of everything that Stripe says with everything that stands here. For operators.',
  id: { resolve: (run) => run.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.reconciliation.load(id))),
  fields: (t) => ({
    kind: t.field({ type: ReconciliationKind, description: 'Why it was begun.', resolve: (run) => run.kind }),
    state: t.field({
      type: ReconciliationState,
      description: 'Where it stands.',
      resolve: (run) => run.state,
    }),
    isDryRun: t.exposeBoolean('isDryRun', { description: 'Whether it only looks, and changes nothing.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why, in the words of whoever began it; null when nobody said.',
    }),
    startedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who began it; null when it began by itself.',
      resolve: ({ startedBy }, _args, context) =>
        startedBy === null ? null : context.loaders.person.load(startedBy),
    }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it began.' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When everybody was looked at; null before.',
    }),
    cancelledAt: t.expose('cancelledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When somebody ended it before its end; null when nobody did.',
    }),
    customerCount: t.exposeInt('total', {
      nullable: true,
      description:
        'Customers of ours when it began; null before they are counted. Those of Stripe’s that are nobody’s here come on top.',
    }),
    checkedCount: t.exposeInt('checked', { description: 'Customers that were looked at so far.' }),
    failedCount: t.exposeInt('failed', { description: 'Those among them that could not be looked at.' }),
    drifts: t.field({
      type: [DriftCount],
      description: 'What was found, by class; classes of which there is none are left out.',
      resolve: ({ counts }) => counts,
    }),
  }),
});
