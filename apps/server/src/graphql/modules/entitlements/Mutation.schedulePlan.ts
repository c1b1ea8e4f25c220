import { uuidOrNothing } from '../../ids.ts';
import { planChangeMutation } from './planChangeMutation.ts';

export const schedulePlan = planChangeMutation({
  name: 'schedulePlan',
  what: 'A plan to begin on a date.',
  description:
    'From a date on another plan. What was given by hand and outranks it ends then; what is paid for, and what is forced, goes on.',
  fields: (t) => ({
    organizationId: t.id({ description: 'For whom.' }),
    ladderId: t.id({ description: 'The ladder.' }),
    productId: t.id({
      required: false,
      description: 'The plan; when absent, what was given by hand ends then and what lies beneath returns.',
    }),
    startsAt: t.field({ type: 'DateTime', description: 'From when on.' }),
  }),
  read: ({ organizationId, ladderId, productId, startsAt }) => ({
    kind: 'schedulePlan',
    organizationId: uuidOrNothing('Organization', organizationId),
    ladderId: uuidOrNothing('PlanLadder', ladderId),
    productId: productId == null ? null : uuidOrNothing('Product', productId),
    startsAt,
  }),
});
