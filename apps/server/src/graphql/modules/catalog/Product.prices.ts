import { builder } from '../../builder.ts';
import { Price } from './Price.ts';
import { Product } from './Product.ts';

builder.objectField(Product, 'prices', (t) =>
  t.field({
    type: [Price],
    args: {
      includeRetired: t.arg.boolean({
        defaultValue: false,
        description: 'Also those that nobody gets anew, after the others.',
      }),
    },
    description:
      'What it costs: by currency, what is paid more often first, what is paid once last. Empty when it is free or granted by hand.',
    resolve: async ({ id }, { includeRetired }, context) => {
      const prices = await context.loaders.pricesOfProduct.load(id);
      return prices.filter(({ retiredAt }) => includeRetired || retiredAt === null);
    },
  }),
);
