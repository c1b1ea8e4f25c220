import { builder } from '../../../builder.ts';
import { encodeId } from '../../../ids.ts';
import { UserError } from '../../kernel/UserError.ts';
import type { Refused } from './Refused.ts';

export const NotATier = builder.objectRef<Refused<'notATier'>>('NotATier').implement({
  description: 'The product is not a plan on the ladder.',
  interfaces: [UserError],
  fields: (t) => ({
    ladderId: t.id({
      description: 'The ladder.',
      resolve: (refusal) => encodeId('PlanLadder', refusal.ladderId),
    }),
    productId: t.id({
      description: 'The product.',
      resolve: (refusal) => encodeId('Product', refusal.productId),
    }),
  }),
});
