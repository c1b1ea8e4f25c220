import { addTier } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { catalogMutation, REASON } from './catalogMutation.ts';
import { ladderSuccess } from './ladderSuccess.ts';

const AddTierInput = builder.inputType('AddTierInput', {
  description: 'A tier to be.',
  fields: (t) => ({
    ladderId: t.id({ description: 'The ladder.' }),
    productId: t.id({ description: 'The plan; it may be a tier of other ladders too.' }),
    rank: t.int({
      required: false,
      description: 'A rank that no other tier has; above every tier when absent.',
    }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

catalogMutation({
  name: 'addTier',
  description: 'Makes a product a tier of a ladder, which makes it a plan.',
  input: AddTierInput,
  inputDescription: 'The tier to be.',
  success: ladderSuccess('AddTierSuccess', 'The ladder has the tier.'),
  refusals: ['productIsNoPlan', 'invalidState', 'notFound'],
  run: ({ rooms, actor, input, options }) =>
    addTier(rooms, actor, {
      ladderId: uuidOrNothing('PlanLadder', input.ladderId),
      productId: uuidOrNothing('Product', input.productId),
      rank: input.rank ?? null,
      ...options,
    }),
});
