import type { TierMove as Move, TierOrderPreview as Preview } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { missing } from '../../errors.ts';
import { Product } from './Product.ts';

const TierMove = builder.objectRef<Move>('TierMove').implement({
  description: 'Organizations that would go from one plan to another.',
  fields: (t) => ({
    from: t.field({
      type: Product,
      description: 'The plan that they leave.',
      resolve: ({ fromProductId }, _args, context) => productOf(fromProductId, context),
    }),
    to: t.field({
      type: Product,
      description: 'The plan that they come to.',
      resolve: ({ toProductId }, _args, context) => productOf(toProductId, context),
    }),
    organizationCount: t.exposeInt('organizations', { description: 'How many.' }),
  }),
});

export const TierOrderPreview = builder.objectRef<Preview>('TierOrderPreview').implement({
  description: "What another order of a ladder's tiers would come to.",
  fields: (t) => ({
    moves: t.field({
      type: [TierMove],
      description: 'Who would be on another plan. Everybody else stays where they are.',
      resolve: (preview) => preview.moves,
    }),
    isWhole: t.exposeBoolean('isWhole', {
      description: 'Whether everybody was looked at; false where too many hold several plans of the ladder.',
    }),
    paidGrantsLosingCount: t.exposeInt('paidGrantsLosing', {
      description: 'Live grants that somebody pays for and that would fall below another plan.',
    }),
  }),
});

async function productOf(id: string, context: Context) {
  const product = await context.loaders.product.load(id);
  if (product === null) throw missing('product');
  return product;
}
