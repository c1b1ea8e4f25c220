import { builder } from '../../builder.ts';
import { isOperator } from '../../isOperator.ts';
import { detailsOf, Product } from '../catalog/Product.ts';
import { StripeSync } from './StripeSync.ts';

builder.objectField(Product, 'sync', (t) =>
  t.field({
    type: StripeSync,
    nullable: true,
    description:
      'How it stands in Stripe; null for a draft, while the console is not connected with Stripe, and for everybody but operators.',
    resolve: async (product, _args, context) => {
      if (context.rooms.stripe === null || !(await isOperator(context))) return null;
      const { lifecycle } = await detailsOf(product, context);
      if (lifecycle === 'draft') return null;
      return { ...(await context.loaders.productSync.load(product.id)), mapped: 'product' as const };
    },
  }),
);
