import type { CatalogChanged } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { Product } from './Product.ts';

/** What a mutation answers whose thing is a product. */
export function productSuccess<Name extends string>(name: Name, description: string) {
  return builder.objectRef<CatalogChanged>(name).implement({
    description,
    fields: (t) => ({
      product: t.field({
        type: Product,
        description: 'The product as it is now.',
        resolve: async ({ id }, _args, context) => {
          const found = await context.loaders.product.load(id);
          if (found === null) throw missing('product');
          return found;
        },
      }),
    }),
  });
}
