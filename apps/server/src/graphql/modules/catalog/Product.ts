import type { OfferedProduct, ProductView } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { missing } from '../../errors.ts';
import { EntitlementRule } from './EntitlementRule.ts';
import { ProductKind } from './ProductKind.ts';
import { ProductLifecycle } from './ProductLifecycle.ts';

/** `includes` is looked up when asked for, unless whoever made the value knew it. */
export const Product = builder.objectRef<ProductView & Partial<Pick<OfferedProduct, 'includes'>>>('Product');

builder.node(Product, {
  description: 'What can be granted or bought: a plan when it is a tier of a ladder.',
  id: { resolve: (product) => product.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.product.load(id))),
  fields: (t) => ({
    slug: t.field({ type: 'Slug', description: 'Short name in addresses.', resolve: (p) => p.slug }),
    name: t.exposeString('name', { description: 'What people call it.' }),
    description: t.exposeString('description', { description: 'What it is for; may be empty.' }),
    kind: t.field({
      type: ProductKind,
      nullable: true,
      description: 'What it is; null for a draft without a type that is no tier yet.',
      resolve: async (product, _args, context) => (await detailsOf(product, context)).kind,
    }),
    lifecycle: t.field({
      type: ProductLifecycle,
      description: 'Whether it is offered.',
      resolve: async (product, _args, context) => (await detailsOf(product, context)).lifecycle,
    }),
    includes: t.field({
      type: [EntitlementRule],
      description: 'What its newest published version gives, in the order of resource keys.',
      resolve: async (product, _args, context) =>
        product.includes ?? (await context.loaders.product.load(product.id))?.includes ?? [],
    }),
  }),
});

export async function detailsOf({ id }: { readonly id: string }, context: Context) {
  const details = await context.loaders.catalogProduct.load(id);
  if (details === null) throw missing('product');
  return details;
}
