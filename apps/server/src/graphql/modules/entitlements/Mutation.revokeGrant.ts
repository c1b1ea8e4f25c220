import { uuidOrNothing } from '../../ids.ts';
import { planChangeMutation } from './planChangeMutation.ts';

export const revokeGrant = planChangeMutation({
  name: 'revokeGrant',
  what: 'A grant to be taken back.',
  description:
    'Takes a grant back at once. What it shadowed counts again. What a subscription pays for, and defaults, are refused.',
  fields: (t) => ({
    grantId: t.id({ description: 'The grant.' }),
  }),
  read: ({ grantId }) => ({ kind: 'revokeGrant', grantId: uuidOrNothing('Grant', grantId) }),
});
