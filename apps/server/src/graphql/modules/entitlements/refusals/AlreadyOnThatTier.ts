import { builder } from '../../../builder.ts';
import { encodeId } from '../../../ids.ts';
import { UserError } from '../../kernel/UserError.ts';
import type { Refused } from './Refused.ts';

export const AlreadyOnThatTier = builder
  .objectRef<Refused<'alreadyOnThatTier'>>('AlreadyOnThatTier')
  .implement({
    description: 'That is the plan from then on already, without an end.',
    interfaces: [UserError],
    fields: (t) => ({
      ladderId: t.id({
        description: 'The ladder.',
        resolve: (refusal) => encodeId('PlanLadder', refusal.ladderId),
      }),
      productId: t.id({
        description: 'The plan.',
        resolve: (refusal) => encodeId('Product', refusal.productId),
      }),
    }),
  });
