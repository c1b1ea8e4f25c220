import { uuidOrNothing } from '../../ids.ts';
import { EntitlementValueInput, valueGiven } from '../catalog/EntitlementValueInput.ts';
import { planChangeMutation } from './planChangeMutation.ts';

export const setOverride = planChangeMutation({
  name: 'setOverride',
  what: 'A last word on one resource.',
  description:
    'Sets what an organization may use of one resource, up or down, whatever its plans give. It replaces the one before.',
  fields: (t) => ({
    organizationId: t.id({ description: 'For whom.' }),
    resourceId: t.id({ description: 'Of what.' }),
    value: t.field({ type: EntitlementValueInput, description: 'How much.' }),
    startsAt: t.field({
      type: 'DateTime',
      required: false,
      description: 'When it begins; now when absent or past.',
    }),
    endsAt: t.field({
      type: 'DateTime',
      required: false,
      description: 'When it ends; it has no end when absent.',
    }),
  }),
  read: ({ organizationId, resourceId, value, startsAt, endsAt }) => ({
    kind: 'setOverride',
    organizationId: uuidOrNothing('Organization', organizationId),
    resourceId: uuidOrNothing('Resource', resourceId),
    value: valueGiven(value),
    startsAt: startsAt ?? null,
    endsAt: endsAt ?? null,
  }),
});
