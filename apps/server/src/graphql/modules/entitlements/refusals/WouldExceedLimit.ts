import { builder } from '../../../builder.ts';
import { encodeId } from '../../../ids.ts';
import { UserError } from '../../kernel/UserError.ts';
import type { Refused } from './Refused.ts';

export const WouldExceedLimit = builder.objectRef<Refused<'wouldExceedLimit'>>('WouldExceedLimit').implement({
  description:
    'More is in use than would be allowed, and the policy of the resource lets nobody give up what is in use.',
  interfaces: [UserError],
  fields: (t) => ({
    resourceId: t.id({
      description: 'The resource.',
      resolve: (refusal) => encodeId('Resource', refusal.resourceId),
    }),
    limit: t.field({
      type: 'BigInt',
      description: 'What would be allowed.',
      resolve: (refusal) => refusal.limit,
    }),
    used: t.field({ type: 'BigInt', description: 'What is in use.', resolve: (refusal) => refusal.used }),
  }),
});
