import { uuidOrNothing } from '../../ids.ts';
import { planChangeMutation } from './planChangeMutation.ts';

export const releasePlan = planChangeMutation({
  name: 'releasePlan',
  what: 'A forced plan to be released.',
  description: 'Releases a forced plan. What lies beneath counts again, an older forced plan included.',
  fields: (t) => ({
    grantId: t.id({ description: 'The grant that forces the plan.' }),
  }),
  read: ({ grantId }) => ({ kind: 'releasePlan', grantId: uuidOrNothing('Grant', grantId) }),
});
