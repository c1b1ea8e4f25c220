import { removeTier } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { catalogMutation, REASON_REQUIRED } from './catalogMutation.ts';
import { ladderSuccess } from './ladderSuccess.ts';

const RemoveTierInput = builder.inputType('RemoveTierInput', {
  description: 'Which tier to take off its ladder.',
  fields: (t) => ({
    ladderId: t.id({ description: 'The ladder.' }),
    productId: t.id({ description: 'The plan.' }),
    reason: t.string({ required: false, description: REASON_REQUIRED }),
  }),
});

catalogMutation({
  name: 'removeTier',
  description: 'Takes a tier off its ladder, unless somebody holds it there or will.',
  input: RemoveTierInput,
  inputDescription: 'Which tier.',
  success: ladderSuccess('RemoveTierSuccess', 'The ladder is without the tier.'),
  refusals: ['stillHeld', 'orphanPlan', 'notFound'],
  run: ({ rooms, actor, input, options }) =>
    removeTier(rooms, actor, {
      ladderId: uuidOrNothing('PlanLadder', input.ladderId),
      productId: uuidOrNothing('Product', input.productId),
      ...options,
    }),
});
