import { type CatalogChanged, deleteProduct } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { encodeId, uuidOrNothing } from '../../ids.ts';
import { catalogMutation, REASON_REQUIRED } from './catalogMutation.ts';

const DeleteProductInput = builder.inputType('DeleteProductInput', {
  description: 'Which draft to delete.',
  fields: (t) => ({
    productId: t.id({ description: 'The draft.' }),
    reason: t.string({ required: false, description: REASON_REQUIRED }),
  }),
});

const DeleteProductSuccess = builder.objectRef<CatalogChanged>('DeleteProductSuccess').implement({
  description: 'The product is gone.',
  fields: (t) => ({
    productId: t.id({ description: 'What it was called.', resolve: ({ id }) => encodeId('Product', id) }),
  }),
});

catalogMutation({
  name: 'deleteProduct',
  description: 'Deletes a draft that nothing names. Whatever was ever used is retired instead.',
  input: DeleteProductInput,
  inputDescription: 'Which draft.',
  success: DeleteProductSuccess,
  refusals: ['everUsed', 'invalidState', 'notFound'],
  run: ({ rooms, actor, input, options }) =>
    deleteProduct(rooms, actor, { productId: uuidOrNothing('Product', input.productId), ...options }),
});
