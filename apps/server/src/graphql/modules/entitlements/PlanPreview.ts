import type {
  EntitlementChange as Change,
  ExpectedExcess as Excess,
  PlanPreview as Preview,
} from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { encodeId } from '../../ids.ts';
import { EntitlementValue } from '../catalog/EntitlementValue.ts';
import { PlanLadder } from '../catalog/PlanLadder.ts';
import { Product } from '../catalog/Product.ts';
import { Resource } from '../catalog/Resource.ts';
import { Organization, overviewOf } from '../organizations/Organization.ts';
import { ladderOf, productOf } from './catalogOf.ts';
import { OverLimitPolicy } from './OverLimit.ts';
import { TransitionKind } from './TransitionKind.ts';

export const PlannedStretch = builder
  .objectRef<Preview['timelineAfter'][number]>('PlannedStretch')
  .implement({
    description: 'What counts during a stretch of time: a plan on a ladder, or a product off the ladders.',
    fields: (t) => ({
      ladder: t.field({
        type: PlanLadder,
        nullable: true,
        description: 'The ladder; null for a product off the ladders.',
        resolve: ({ ladderId }, _args, context) => (ladderId === null ? null : ladderOf(ladderId, context)),
      }),
      product: t.field({
        type: Product,
        description: 'The plan or product.',
        resolve: ({ productId }, _args, context) => productOf(productId, context),
      }),
      quantity: t.exposeInt('quantity', { description: 'How many times.' }),
      since: t.field({
        type: 'DateTime',
        description: 'When it begins.',
        resolve: (s) => new Date(s.startsAt),
      }),
      until: t.field({
        type: 'DateTime',
        nullable: true,
        description: 'When it ends; null when it has no end.',
        resolve: ({ endsAt }) => (endsAt === null ? null : new Date(endsAt)),
      }),
    }),
  });

type PlanSide = NonNullable<Preview['transitions'][number]['to']>;

const PlannedPlan = builder.objectRef<PlanSide>('PlannedPlan').implement({
  description: 'A plan on one side of a transition.',
  fields: (t) => ({
    productId: t.id({ description: 'The product.', resolve: (plan) => encodeId('Product', plan.productId) }),
    name: t.exposeString('name', { description: 'What people call it.' }),
    rank: t.exposeInt('rank', { description: 'Its place on the ladder.' }),
  }),
});

const PlannedTransition = builder.objectRef<Preview['transitions'][number]>('PlannedTransition').implement({
  description: 'A change of the plan on one ladder that would be recorded at once.',
  fields: (t) => ({
    ladder: t.field({
      type: PlanLadder,
      description: 'The ladder.',
      resolve: ({ ladderId }, _args, context) => ladderOf(ladderId, context),
    }),
    kind: t.field({ type: TransitionKind, description: 'What kind of change.', resolve: (c) => c.kind }),
    from: t.field({
      type: PlannedPlan,
      nullable: true,
      description: 'The plan before; null when there is none.',
      resolve: (transition) => transition.from,
    }),
    to: t.field({
      type: PlannedPlan,
      nullable: true,
      description: 'The plan after; null when there is none.',
      resolve: (transition) => transition.to,
    }),
    effectiveAt: t.field({
      type: 'DateTime',
      description: 'When the plan would change.',
      resolve: (transition) => new Date(transition.effectiveAt),
    }),
  }),
});

export const EntitlementChange = builder.objectRef<Change>('EntitlementChange').implement({
  description: 'A value before and after a change, at the instant at which the change takes effect.',
  fields: (t) => ({
    resource: t.field({ type: Resource, description: 'Of what.', resolve: (change) => change.resource }),
    before: t.field({ type: EntitlementValue, description: 'Without the change.', resolve: (c) => c.before }),
    after: t.field({ type: EntitlementValue, description: 'With the change.', resolve: (c) => c.after }),
  }),
});

export const ExpectedExcess = builder.objectRef<Excess>('ExpectedExcess').implement({
  description: 'More would be in use than allowed. Nothing is deleted.',
  fields: (t) => ({
    resource: t.field({ type: Resource, description: 'Of what.', resolve: (excess) => excess.resource }),
    policy: t.field({ type: OverLimitPolicy, description: 'What would happen.', resolve: (e) => e.policy }),
    limit: t.field({ type: 'BigInt', description: 'What would be allowed.', resolve: (e) => e.limit }),
    used: t.field({ type: 'BigInt', description: 'What is in use.', resolve: (excess) => excess.used }),
    deadline: t.field({
      type: 'DateTime',
      description: 'Until when its owner could choose what stays.',
      resolve: (excess) => excess.deadline,
    }),
    itemIds: t.idList({
      description: 'Ids of the sites that would become read-only then, as things stand; `sites` knows them.',
      resolve: ({ itemIds }) => itemIds.map((id) => encodeId('Site', id)),
    }),
  }),
});

export const PlanPreview = builder.objectRef<Preview>('PlanPreview').implement({
  description: 'What a change would bring about. Nothing was written.',
  fields: (t) => ({
    token: t.exposeString('token', {
      description:
        'Stands for everything shown here: a change with this token is refused once any of it moved.',
    }),
    organization: t.field({
      type: Organization,
      description: 'Whose rights would change.',
      resolve: ({ organizationId }, _args, context) => overviewOf({ id: organizationId }, context),
    }),
    effectiveAt: t.field({
      type: 'DateTime',
      description: 'When the first thing of the change would begin to count.',
      resolve: (preview) => preview.effectiveAt,
    }),
    timelineBefore: t.field({
      type: [PlannedStretch],
      description: 'What counts from now on without the change.',
      resolve: (preview) => preview.timelineBefore,
    }),
    timelineAfter: t.field({
      type: [PlannedStretch],
      description: 'What would count from now on.',
      resolve: (preview) => preview.timelineAfter,
    }),
    transitions: t.field({
      type: [PlannedTransition],
      description: 'What would be recorded at once. What is scheduled is recorded when its time comes.',
      resolve: (preview) => preview.transitions,
    }),
    changes: t.field({
      type: [EntitlementChange],
      description:
        'Every value before and after, in the order of resource keys, also where it stays the same.',
      resolve: (preview) => preview.changes,
    }),
    excess: t.field({
      type: [ExpectedExcess],
      description: 'What would be over its limit; empty when everything fits.',
      resolve: (preview) => preview.excess,
    }),
  }),
});
