import { updateProduct } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { catalogMutation, REASON } from './catalogMutation.ts';
import { ProductRequirementInput, requirementOf } from './ProductRequirementInput.ts';
import { ProductType } from './ProductType.ts';
import { productSuccess } from './productSuccess.ts';

const UpdateProductInput = builder.inputType('UpdateProductInput', {
  description: 'What to change of a product. What is absent stays.',
  fields: (t) => ({
    productId: t.id({ description: 'The product.' }),
    slug: t.field({ type: 'Slug', required: false, description: 'Short name in addresses; of a draft.' }),
    name: t.string({ required: false, description: 'What people call it.' }),
    description: t.string({ required: false, description: 'What it is for.' }),
    productType: t.field({
      type: ProductType,
      required: false,
      description: 'What it is, null for a plan; of a draft.',
    }),
    entitlementSetId: t.id({ required: false, description: 'What it gives; of a draft.' }),
    requires: t.field({
      type: ProductRequirementInput,
      required: false,
      description: 'What it needs to count, null for nothing; of a draft.',
    }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

catalogMutation({
  name: 'updateProduct',
  description: 'Changes a product: everything of a draft, name and description of one that was published.',
  input: UpdateProductInput,
  inputDescription: 'What to change.',
  success: productSuccess('UpdateProductSuccess', 'The product is as asked.'),
  refusals: ['identifierTaken', 'productIsNoPlan', 'invalidState', 'notFound'],
  run: ({ rooms, actor, input, options }) =>
    updateProduct(rooms, actor, {
      productId: uuidOrNothing('Product', input.productId),
      slug: input.slug ?? undefined,
      name: input.name ?? undefined,
      description: input.description ?? undefined,
      productType: input.productType,
      setId: input.entitlementSetId && uuidOrNothing('EntitlementSet', input.entitlementSetId),
      requires: input.requires && requirementOf(input.requires),
      ...options,
    }),
});
