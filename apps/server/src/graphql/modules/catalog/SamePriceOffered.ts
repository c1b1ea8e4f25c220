import type { SamePriceOffered as Refusal } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { UserError, type UserErrorShape } from '../kernel/UserError.ts';
import { Price } from './Price.ts';

export const SamePriceOffered = builder.objectRef<Refusal & UserErrorShape>('SamePriceOffered').implement({
  description: 'The product is offered on the very same terms already.',
  interfaces: [UserError],
  fields: (t) => ({
    price: t.field({
      type: Price,
      description: 'The price that is there.',
      resolve: async ({ priceId }, _args, context) => {
        const price = await context.loaders.price.load(priceId);
        if (price === null) throw missing('price');
        return price;
      },
    }),
  }),
});
