import { builder } from '../../../builder.ts';
import { encodeId } from '../../../ids.ts';
import { UserError } from '../../kernel/UserError.ts';
import type { Refused } from './Refused.ts';

export const ValueOfAnotherKind = builder
  .objectRef<Refused<'valueOfAnotherKind'>>('ValueOfAnotherKind')
  .implement({
    description: 'The value is of another kind than the resource, or no level of it.',
    interfaces: [UserError],
    fields: (t) => ({
      resourceId: t.id({
        description: 'The resource.',
        resolve: (refusal) => encodeId('Resource', refusal.resourceId),
      }),
    }),
  });
