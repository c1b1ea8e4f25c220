import { builder } from '../../builder.ts';
import { isOperator } from '../../isOperator.ts';
import { EntitlementSet } from './EntitlementSet.ts';
import { PlanLadder } from './PlanLadder.ts';
import { detailsOf, Product } from './Product.ts';
import { ProductRequirement } from './ProductRequirement.ts';

builder.objectFields(Product, (t) => ({
  requires: t.field({
    type: ProductRequirement,
    nullable: true,
    description: 'What it needs to count; null when it needs nothing.',
    resolve: async (product, _args, context) => (await detailsOf(product, context)).requires,
  }),
  ladders: t.field({
    type: [PlanLadder],
    description: 'Ladders of which it is a tier.',
    resolve: async (product, _args, context) => {
      const { ladderIds } = await detailsOf(product, context);
      const ladders = await context.loaders.catalogLadder.loadMany(ladderIds);
      return ladders.flatMap((ladder) =>
        ladder === null || ladder instanceof Error
          ? []
          : [{ id: ladder.id, slug: ladder.slug, name: ladder.name }],
      );
    },
  }),
  entitlementSet: t.field({
    type: EntitlementSet,
    nullable: true,
    description: 'What it gives; null when nothing yet, and for everybody but operators.',
    resolve: async (product, _args, context) => {
      const { setId } = await detailsOf(product, context);
      return setId === null ? null : context.loaders.entitlementSet.load(setId);
    },
  }),
  liveGrantCount: t.int({
    nullable: true,
    description:
      'Grants of it that count now or later, apart from defaults; null for everybody but operators.',
    resolve: async ({ id }, _args, context) =>
      (await isOperator(context)) ? context.loaders.liveGrants.load(id) : null,
  }),
  defaultCount: t.int({
    nullable: true,
    description: 'Organizations that have it by default, now or later; null for everybody but operators.',
    resolve: async ({ id }, _args, context) =>
      (await isOperator(context)) ? context.loaders.defaultCount.load(id) : null,
  }),
}));
