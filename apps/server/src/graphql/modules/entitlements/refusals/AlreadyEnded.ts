import { builder } from '../../../builder.ts';
import { encodeId } from '../../../ids.ts';
import { UserError } from '../../kernel/UserError.ts';
import type { Refused } from './Refused.ts';

export const AlreadyEnded = builder.objectRef<Refused<'alreadyEnded'>>('AlreadyEnded').implement({
  description: 'The grant or override has ended, or was taken back.',
  interfaces: [UserError],
  fields: (t) => ({
    endedId: t.id({
      description: 'The grant or override.',
      resolve: ({ what, id }) => encodeId(what === 'grant' ? 'Grant' : 'Override', id),
    }),
    endedAt: t.field({
      type: 'DateTime',
      description: 'When it ended.',
      resolve: (refusal) => new Date(refusal.endedAt),
    }),
  }),
});
