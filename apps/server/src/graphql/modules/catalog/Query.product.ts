import { findProduct } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { missing } from '../../errors.ts';
import { Product } from './Product.ts';

builder.queryField('product', (t) =>
  t.field({
    type: Product,
    nullable: true,
    description: 'A product by its slug, drafts too, or NOT_FOUND. FORBIDDEN for everybody but operators.',
    args: { slug: t.arg({ type: 'Slug', description: 'Its short name in addresses.' }) },
    resolve: async (_root, { slug }, context) => {
      const found = await findProduct(context.rooms, await requireViewer(context), slug);
      if (found === null) throw missing('product');
      context.loaders.catalogProduct.prime(found.id, found);
      return found;
    },
  }),
);
