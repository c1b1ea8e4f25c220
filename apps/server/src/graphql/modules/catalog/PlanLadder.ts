import { type LadderSummary, type LadderView, problemsOf } from '@member-console/domain/catalog';
import { previewTierOrder } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { type Context, requireViewer } from '../../context.ts';
import { missing } from '../../errors.ts';
import { uuidOrNothing } from '../../ids.ts';
import { isOperator } from '../../isOperator.ts';
import { OrganizationType } from '../organizations/OrganizationType.ts';
import { LadderProblem } from './LadderProblem.ts';
import { PlanTier } from './PlanTier.ts';
import { TierOrderPreview } from './TierOrderPreview.ts';

/** `tiers` are looked up when asked for, unless whoever made the value knew them. */
export const PlanLadder = builder.objectRef<LadderSummary & Partial<Pick<LadderView, 'tiers'>>>('PlanLadder');

builder.node(PlanLadder, {
  description: 'An ordered set of plans, of which an organization is on at most one at a time.',
  id: { resolve: (ladder) => ladder.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.ladder.load(id))),
  fields: (t) => ({
    slug: t.field({ type: 'Slug', description: 'Short name in addresses.', resolve: (l) => l.slug }),
    name: t.exposeString('name', { description: 'What people call it.' }),
    tiers: t.field({
      type: [PlanTier],
      description: 'Its published plans, lowest rank first.',
      resolve: async (ladder, _args, context) =>
        ladder.tiers ?? (await context.loaders.ladder.load(ladder.id))?.tiers ?? [],
    }),
    version: t.field({
      type: 'BigInt',
      description: 'Grows with every change of its tiers, their order, or what they offer.',
      resolve: async (ladder, _args, context) => (await detailsOf(ladder, context)).version,
    }),
    catalogTiers: t.field({
      type: [PlanTier],
      nullable: true,
      description:
        'Its tiers, drafts and retired ones included, lowest rank first; null for everybody but operators.',
      resolve: async (ladder, _args, context) =>
        (await isOperator(context)) ? (await detailsOf(ladder, context)).catalogTiers : null,
    }),
    defaultFor: t.field({
      type: [OrganizationType],
      nullable: true,
      description: 'Organization types that begin on it; null for everybody but operators.',
      resolve: async (ladder, _args, context) =>
        (await isOperator(context)) ? (await detailsOf(ladder, context)).defaultFor : null,
    }),
    problems: t.field({
      type: [LadderProblem],
      nullable: true,
      description: 'What is wrong with how it is built; null for everybody but operators.',
      resolve: async (ladder, _args, context) =>
        (await isOperator(context)) ? problemsOf(await detailsOf(ladder, context)) : null,
    }),
    orderPreview: t.field({
      type: TierOrderPreview,
      nullable: true,
      description:
        'What `reorderTiers` would come to; null for an order that is none of this ladder, and for everybody but operators.',
      args: { productIds: t.arg.idList({ description: 'The plans of all its tiers, the lowest first.' }) },
      resolve: async ({ id }, { productIds }, context) => {
        if (!(await isOperator(context))) return null;
        const order = productIds.map((productId) => uuidOrNothing('Product', productId));
        return previewTierOrder(context.rooms, await requireViewer(context), id, order);
      },
    }),
  }),
});

async function detailsOf({ id }: LadderSummary, context: Context) {
  const details = await context.loaders.catalogLadder.load(id);
  if (details === null) throw missing('plan ladder');
  return details;
}
