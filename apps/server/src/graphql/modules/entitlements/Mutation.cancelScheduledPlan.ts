import { uuidOrNothing } from '../../ids.ts';
import { planChangeMutation } from './planChangeMutation.ts';

export const cancelScheduledPlan = planChangeMutation({
  name: 'cancelScheduledPlan',
  what: 'A scheduled plan that is not to come.',
  description: 'Takes back what has not begun, with everything that its request had ended for its sake.',
  fields: (t) => ({
    grantId: t.id({ description: 'The grant that waits.' }),
  }),
  read: ({ grantId }) => ({ kind: 'cancelScheduledPlan', grantId: uuidOrNothing('Grant', grantId) }),
});
