import { uuidOrNothing } from '../../ids.ts';
import { planChangeMutation } from './planChangeMutation.ts';

export const startTrial = planChangeMutation({
  name: 'startTrial',
  what: 'A plan to be tried for a time.',
  description:
    'Gives a plan on trial, once for each organization and ladder. It never gives less than what it shadows. When it ends, what lies beneath returns, or another plan begins.',
  fields: (t) => ({
    organizationId: t.id({ description: 'For whom.' }),
    ladderId: t.id({ description: 'The ladder.' }),
    productId: t.id({ description: 'The plan.' }),
    setVersionId: t.id({
      required: false,
      description:
        'A published entitlement set version with limits of the trial its own; those of the plan when absent.',
    }),
    endsAt: t.field({ type: 'DateTime', description: 'When the trial ends.' }),
    isRepeatAllowed: t.boolean({
      defaultValue: false,
      description: 'Whether there may have been one on this ladder before.',
    }),
    afterwardsProductId: t.id({
      required: false,
      description: 'A plan that is given by hand when the trial ends.',
    }),
  }),
  read: ({
    organizationId,
    ladderId,
    productId,
    setVersionId,
    endsAt,
    isRepeatAllowed,
    afterwardsProductId: afterwards,
  }) => ({
    kind: 'startTrial',
    organizationId: uuidOrNothing('Organization', organizationId),
    ladderId: uuidOrNothing('PlanLadder', ladderId),
    productId: uuidOrNothing('Product', productId),
    setVersionId: setVersionId == null ? null : uuidOrNothing('EntitlementSetVersion', setVersionId),
    endsAt,
    isRepeatAllowed,
    afterwardsProductId: afterwards == null ? null : uuidOrNothing('Product', afterwards),
  }),
});
