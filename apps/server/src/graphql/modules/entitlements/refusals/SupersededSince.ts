import { builder } from '../../../builder.ts';
import { encodeId } from '../../../ids.ts';
import { UserError } from '../../kernel/UserError.ts';
import type { Refused } from './Refused.ts';

export const SupersededSince = builder.objectRef<Refused<'supersededSince'>>('SupersededSince').implement({
  description: 'A later request has touched the same grants or overrides.',
  interfaces: [UserError],
  fields: (t) => ({
    requestId: t.id({
      description: 'The request that was to be taken back.',
      resolve: (refusal) => encodeId('PlanRequest', refusal.requestId),
    }),
  }),
});
