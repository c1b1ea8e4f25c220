import type { CatalogChanged } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { Price } from './Price.ts';
import { Undoable } from './Undoable.ts';

/** What a mutation answers whose thing is a price. */
export function priceSuccess<Name extends string>(name: Name, description: string) {
  return builder.objectRef<CatalogChanged>(name).implement({
    description,
    interfaces: [Undoable],
    fields: (t) => ({
      price: t.field({
        type: Price,
        description: 'The price as it is now.',
        resolve: async ({ id }, _args, context) => {
          const found = await context.loaders.price.load(id);
          if (found === null) throw missing('price');
          return found;
        },
      }),
    }),
  });
}
