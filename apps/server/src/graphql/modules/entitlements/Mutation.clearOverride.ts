import { uuidOrNothing } from '../../ids.ts';
import { planChangeMutation } from './planChangeMutation.ts';

export const clearOverride = planChangeMutation({
  name: 'clearOverride',
  what: 'An override to be cleared.',
  description: 'Clears an override at once. The value that it hid counts again.',
  fields: (t) => ({
    overrideId: t.id({ description: 'The override.' }),
  }),
  read: ({ overrideId }) => ({ kind: 'clearOverride', overrideId: uuidOrNothing('Override', overrideId) }),
});
