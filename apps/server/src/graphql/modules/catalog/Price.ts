import type { PriceView } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { Money } from '../kernel/Money.ts';
import { PriceInterval } from './PriceInterval.ts';
import { Product } from './Product.ts';
import { TaxBehavior } from './TaxBehavior.ts';

export const Price = builder.objectRef<PriceView>('Price');

builder.node(Price, {
  description: 'What a product costs, or cost. It never changes: another amount is another price.',
  id: { resolve: (price) => price.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.price.load(id))),
  fields: (t) => ({
    product: t.field({
      type: Product,
      description: 'What it is the price of.',
      resolve: async ({ productId }, _args, context) => {
        const product = await context.loaders.product.load(productId);
        if (product === null) throw missing('product');
        return product;
      },
    }),
    amount: t.field({
      type: Money,
      description: 'What one of it costs each time.',
      resolve: ({ amountMinor, currency }) => ({ amountMinor, currency }),
    }),
    interval: t.expose('interval', {
      type: PriceInterval,
      nullable: true,
      description: 'After which time it is paid again; null when it is paid once.',
    }),
    intervalCount: t.exposeInt('intervalCount', {
      description: 'After so many of the interval; 1 when it is paid once.',
    }),
    taxBehavior: t.expose('taxBehavior', {
      type: TaxBehavior,
      description: 'Whether taxes are in the amount.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when there is this price.' }),
    retiredAt: t.expose('retiredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when nobody gets it anew; whoever pays it goes on. Null while it is offered.',
    }),
  }),
});
