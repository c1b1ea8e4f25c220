import { builder } from '../../../builder.ts';
import { encodeId } from '../../../ids.ts';
import { UserError } from '../../kernel/UserError.ts';
import type { Refused } from './Refused.ts';

export const NotScheduled = builder.objectRef<Refused<'notScheduled'>>('NotScheduled').implement({
  description: 'It has begun: it is not waiting any more.',
  interfaces: [UserError],
  fields: (t) => ({
    grantId: t.id({ description: 'The grant.', resolve: (refusal) => encodeId('Grant', refusal.grantId) }),
    startedAt: t.field({
      type: 'DateTime',
      description: 'When it began.',
      resolve: (refusal) => new Date(refusal.startedAt),
    }),
  }),
});
