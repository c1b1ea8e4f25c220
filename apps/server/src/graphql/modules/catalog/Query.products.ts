import { listProducts } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { pageOfList } from '../../pageOfList.ts';
import { Product } from './Product.ts';
import { ProductKind } from './ProductKind.ts';
import { ProductLifecycle } from './ProductLifecycle.ts';

const ProductFilter = builder.inputType('ProductFilter', {
  description: 'Which products. What is absent does not narrow.',
  fields: (t) => ({
    lifecycle: t.field({ type: ProductLifecycle, required: false, description: 'In this state.' }),
    kind: t.field({ type: ProductKind, required: false, description: 'Of this kind.' }),
    search: t.string({ required: false, description: 'Part of the name or slug; at most 100 characters.' }),
  }),
});

builder.queryField('products', (t) =>
  t.connection(
    {
      type: Product,
      nullable: true,
      description: 'Products, drafts too, in the order of slugs. FORBIDDEN for everybody but operators.',
      args: { filter: t.arg({ type: ProductFilter, required: false, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, context) => {
        const { lifecycle = null, kind = null } = filter ?? {};
        const search = filter?.search?.replaceAll('\0', ' ').trim().slice(0, 100) || null;
        const viewer = await requireViewer(context);
        const products = await listProducts(context.rooms, viewer, { lifecycle, kind, search });
        for (const product of products) context.loaders.catalogProduct.prime(product.id, product);
        return pageOfList(args, products);
      },
    },
    { name: 'ProductConnection', description: 'A page of products.' },
    { name: 'ProductEdge', description: 'A product in its list.' },
  ),
);
