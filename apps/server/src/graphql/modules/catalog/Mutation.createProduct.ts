import { createProduct } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { catalogMutation, REASON } from './catalogMutation.ts';
import { ProductRequirementInput, requirementOf } from './ProductRequirementInput.ts';
import { ProductType } from './ProductType.ts';
import { productSuccess } from './productSuccess.ts';

const CreateProductInput = builder.inputType('CreateProductInput', {
  description: 'A product to be.',
  fields: (t) => ({
    slug: t.field({ type: 'Slug', description: 'Short name in addresses.' }),
    name: t.string({ description: 'What people call it; 1 to 120 characters.' }),
    description: t.string({ required: false, description: 'What it is for; empty when absent.' }),
    productType: t.field({
      type: ProductType,
      required: false,
      description: 'What it is; absent for a plan, which is one by being a tier.',
    }),
    entitlementSetId: t.id({ required: false, description: 'What it gives; can be said later.' }),
    requires: t.field({
      type: ProductRequirementInput,
      required: false,
      description: 'What it needs to count; not for plans.',
    }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

catalogMutation({
  name: 'createProduct',
  description: 'Adds a product as a draft.',
  input: CreateProductInput,
  inputDescription: 'The product to be.',
  success: productSuccess('CreateProductSuccess', 'The draft. Nobody gets it before it is published.'),
  refusals: ['identifierTaken', 'productIsNoPlan', 'notFound'],
  run: ({ rooms, actor, input, options }) =>
    createProduct(rooms, actor, {
      slug: input.slug,
      name: input.name,
      description: input.description ?? '',
      productType: input.productType ?? null,
      setId: input.entitlementSetId == null ? null : uuidOrNothing('EntitlementSet', input.entitlementSetId),
      requires: input.requires == null ? null : requirementOf(input.requires),
      ...options,
    }),
});
