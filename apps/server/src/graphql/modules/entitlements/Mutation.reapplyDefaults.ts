import { uuidOrNothing } from '../../ids.ts';
import { planChangeMutation } from './planChangeMutation.ts';

export const reapplyDefaults = planChangeMutation({
  name: 'reapplyDefaults',
  what: 'An organization whose defaults are to be made anew.',
  description: "Makes the default grants what the organization's type gives today.",
  fields: (t) => ({
    organizationId: t.id({ description: 'Whose defaults.' }),
  }),
  read: ({ organizationId }) => ({
    kind: 'reapplyDefaults',
    organizationId: uuidOrNothing('Organization', organizationId),
  }),
});
