import { uuidOrNothing } from '../../ids.ts';
import { planChangeMutation } from './planChangeMutation.ts';

export const undoRequest = planChangeMutation({
  name: 'undoRequest',
  what: 'A request to be taken back.',
  description:
    'Takes back what an earlier request changed, from now on: what has been stays as it was. Refused when a later request touched the same things.',
  fields: (t) => ({
    requestId: t.id({ description: 'The request, as its success told it.' }),
  }),
  read: ({ requestId }) => ({ kind: 'undoRequest', requestId: uuidOrNothing('PlanRequest', requestId) }),
});
