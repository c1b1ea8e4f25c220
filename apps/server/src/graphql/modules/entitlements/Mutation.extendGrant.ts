import { uuidOrNothing } from '../../ids.ts';
import { planChangeMutation } from './planChangeMutation.ts';
import { readEnd } from './readEnd.ts';

export const extendGrant = planChangeMutation({
  name: 'extendGrant',
  what: 'A grant to last longer.',
  description: 'Gives a grant a later end, or none. What a subscription pays for is extended there.',
  fields: (t) => ({
    grantId: t.id({ description: 'The grant.' }),
    endsAt: t.field({ type: 'DateTime', required: false, description: 'The new end. This or `withoutEnd`.' }),
    withoutEnd: t.boolean({
      required: false,
      description: 'True when it is to have no end. This or `endsAt`.',
    }),
  }),
  read: ({ grantId, endsAt, withoutEnd }) => {
    const end = readEnd(endsAt, withoutEnd, 'withoutEnd');
    return 'kind' in end ? end : { kind: 'extendGrant', grantId: uuidOrNothing('Grant', grantId), ...end };
  },
});
