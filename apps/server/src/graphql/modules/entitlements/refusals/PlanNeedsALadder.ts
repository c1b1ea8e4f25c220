import { builder } from '../../../builder.ts';
import { encodeId } from '../../../ids.ts';
import { UserError } from '../../kernel/UserError.ts';
import type { Refused } from './Refused.ts';

export const PlanNeedsALadder = builder.objectRef<Refused<'planNeedsALadder'>>('PlanNeedsALadder').implement({
  description: 'The product is a plan, and a plan is granted on one of its ladders.',
  interfaces: [UserError],
  fields: (t) => ({
    productId: t.id({
      description: 'The product.',
      resolve: (refusal) => encodeId('Product', refusal.productId),
    }),
  }),
});
