import type { RememberedPlan as Remembered, TransitionView } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { encodeId } from '../../ids.ts';
import { PlanLadder } from '../catalog/PlanLadder.ts';
import { Organization, overviewOf } from '../organizations/Organization.ts';
import { Actor } from './Actor.ts';
import { PlanRequest } from './PlanRequest.ts';
import { TransitionKind } from './TransitionKind.ts';

const TransitionCause = builder.enumType('TransitionCause', {
  description: 'What brought a transition about.',
  values: {
    REQUEST: { value: 'request', description: 'Somebody asked for it.' },
    SCHEDULE: { value: 'schedule', description: 'Time passed an end or a start that was known before.' },
    CATALOG: { value: 'catalog', description: 'The catalog changed.' },
    FIRST_SIGN_IN: { value: 'firstSignIn', description: 'The organization came into being.' },
    STRIPE: { value: 'stripe', description: 'Stripe said what is paid for.' },
  } as const,
});

const RememberedPlan = builder.objectRef<Remembered>('RememberedPlan').implement({
  description: 'A plan as it was called then, whatever became of the catalog since.',
  fields: (t) => ({
    productId: t.id({
      description: 'The product; `node` knows what it is today.',
      resolve: (plan) => encodeId('Product', plan.productId),
    }),
    name: t.exposeString('name', { description: 'What people called it then.' }),
    rank: t.exposeInt('rank', { description: 'Its place on the ladder then.' }),
  }),
});

export const Transition = builder.objectRef<TransitionView>('Transition');

builder.node(Transition, {
  description: 'One change of the plan on one ladder, as it is kept for ever.',
  id: { resolve: (transition) => transition.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.transition.load(id))),
  fields: (t) => ({
    organization: t.field({
      type: Organization,
      description: 'Whose plan changed.',
      resolve: ({ organizationId }, _args, context) => overviewOf({ id: organizationId }, context),
    }),
    ladder: t.field({ type: PlanLadder, description: 'The ladder.', resolve: (t) => t.ladder }),
    kind: t.field({ type: TransitionKind, description: 'What kind of change.', resolve: (t) => t.kind }),
    from: t.field({
      type: RememberedPlan,
      nullable: true,
      description: 'The plan before; null when there was none.',
      resolve: (transition) => transition.from,
    }),
    to: t.field({
      type: RememberedPlan,
      nullable: true,
      description: 'The plan after; null when there is none.',
      resolve: (transition) => transition.to,
    }),
    cause: t.field({ type: TransitionCause, description: 'What brought it about.', resolve: (t) => t.cause }),
    request: t.field({
      type: PlanRequest,
      nullable: true,
      description: 'The request that brought it about; null when none did.',
      resolve: ({ requestId }, _args, context) =>
        requestId === null ? null : context.loaders.planRequest.load(requestId),
    }),
    actor: t.field({ type: Actor, description: 'Who acted.', resolve: (transition) => transition.actor }),
    onBehalfOf: t.exposeString('onBehalfOf', {
      nullable: true,
      description: 'Name of the person for whom the actor acted; null when for nobody else.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why, in the words of the actor; null when nobody said.',
    }),
    effectiveAt: t.field({
      type: 'DateTime',
      description: 'When the plan changed.',
      resolve: (transition) => transition.effectiveAt,
    }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When it was written down, by the clock of the database.',
      resolve: (transition) => transition.recordedAt,
    }),
  }),
});
