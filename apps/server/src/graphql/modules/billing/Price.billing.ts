import { builder } from '../../builder.ts';
import { isOperator } from '../../isOperator.ts';
import { Price } from '../catalog/Price.ts';
import { detailsOf } from '../catalog/Product.ts';
import { StripeSync } from './StripeSync.ts';

builder.objectFields(Price, (t) => ({
  sync: t.field({
    type: StripeSync,
    nullable: true,
    description:
      'How it stands in Stripe; null for a price of a draft, for a retired one that never was there, while the console is not connected with Stripe, and for everybody but operators.',
    resolve: async ({ id, productId, retiredAt }, _args, context) => {
      if (context.rooms.stripe === null || !(await isOperator(context))) return null;
      const { lifecycle } = await detailsOf({ id: productId }, context);
      if (lifecycle === 'draft') return null;
      const sync = await context.loaders.priceSync.load(id);
      return retiredAt !== null && sync.stripeId === null ? null : { ...sync, mapped: 'price' as const };
    },
  }),
  subscriptionCount: t.int({
    nullable: true,
    description: 'Subscriptions that pay it now; null for everybody but operators.',
    resolve: async ({ id }, _args, context) =>
      (await isOperator(context)) ? context.loaders.payingCount.load(id) : null,
  }),
}));
