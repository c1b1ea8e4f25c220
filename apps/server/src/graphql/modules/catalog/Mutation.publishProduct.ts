import { publishProduct } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { catalogMutation, REASON } from './catalogMutation.ts';
import { productSuccess } from './productSuccess.ts';

const PublishProductInput = builder.inputType('PublishProductInput', {
  description: 'Which draft to offer.',
  fields: (t) => ({
    productId: t.id({ description: 'The draft.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

catalogMutation({
  name: 'publishProduct',
  description: 'Offers a draft that has something to give and, as a plan, a place on a ladder.',
  input: PublishProductInput,
  inputDescription: 'Which draft.',
  success: productSuccess('PublishProductSuccess', 'The product is offered.'),
  refusals: ['orphanPlan', 'nothingToGive', 'invalidState', 'notFound'],
  run: ({ rooms, actor, input, options }) =>
    publishProduct(rooms, actor, { productId: uuidOrNothing('Product', input.productId), ...options }),
});
