import type { LadderSummary, LadderView } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { missing } from '../../errors.ts';
import { isOperator } from '../../isOperator.ts';
import { PlanTier } from './PlanTier.ts';

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
  }),
});

async function detailsOf({ id }: LadderSummary, context: Context) {
  const details = await context.loaders.catalogLadder.load(id);
  if (details === null) throw missing('plan ladder');
  return details;
}
