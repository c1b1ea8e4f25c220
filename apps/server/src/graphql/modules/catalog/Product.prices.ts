import { Forbidden } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { isOperator } from '../../isOperator.ts';
import { Price } from './Price.ts';
import { Product } from './Product.ts';

builder.objectField(Product, 'prices', (t) =>
  t.field({
    type: [Price],
    args: {
      includeRetired: t.arg.boolean({
        defaultValue: false,
        description:
          'Also those that nobody gets anew, after the others. FORBIDDEN for everybody but operators.',
      }),
    },
    description:
      'What it costs: by currency, what is paid more often first, what is paid once last. Empty when it is free or granted by hand.',
    resolve: async ({ id }, { includeRetired }, context) => {
      if (includeRetired && !(await isOperator(context))) throw new Forbidden('operator');
      const prices = await context.loaders.pricesOfProduct.load(id);
      return prices.filter(({ retiredAt }) => includeRetired || retiredAt === null);
    },
  }),
);
