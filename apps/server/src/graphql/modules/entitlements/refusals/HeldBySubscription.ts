import { builder } from '../../../builder.ts';
import { encodeId } from '../../../ids.ts';
import { UserError } from '../../kernel/UserError.ts';
import type { Refused } from './Refused.ts';

export const HeldBySubscription = builder
  .objectRef<Refused<'heldBySubscription'>>('HeldBySubscription')
  .implement({
    description:
      'A running subscription pays for it. It is cancelled there, or another plan is forced above it.',
    interfaces: [UserError],
    fields: (t) => ({
      grantId: t.id({
        description: 'What the subscription pays for.',
        resolve: (refusal) => encodeId('Grant', refusal.grantId),
      }),
    }),
  });
