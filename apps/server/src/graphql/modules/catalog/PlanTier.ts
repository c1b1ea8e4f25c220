import type { CatalogTier, LadderView } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { isOperator } from '../../isOperator.ts';
import { Product } from './Product.ts';
import { ProductLifecycle } from './ProductLifecycle.ts';

export const PlanTier = builder.objectRef<LadderView['tiers'][number] | CatalogTier>('PlanTier').implement({
  description: 'A plan at its place on a ladder.',
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: 'Higher is more; the direction of a change comes from it.' }),
    product: t.field({ type: Product, description: 'The plan.', resolve: (tier) => tier.product }),
    lifecycle: t.field({
      type: ProductLifecycle,
      description: 'Whether the plan is offered.',
      resolve: (tier) => ('lifecycle' in tier ? tier.lifecycle : 'published'),
    }),
    organizationCount: t.int({
      nullable: true,
      description: 'Organizations that are on it now; null for everybody but operators.',
      resolve: async ({ ladderId, product }, _args, context) =>
        (await isOperator(context))
          ? ((await context.loaders.standings.load(ladderId)).get(product.id) ?? 0)
          : null,
    }),
  }),
});
