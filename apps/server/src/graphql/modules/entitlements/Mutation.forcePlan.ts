import { uuidOrNothing } from '../../ids.ts';
import { planChangeMutation } from './planChangeMutation.ts';
import { readEnd } from './readEnd.ts';

export const forcePlan = planChangeMutation({
  name: 'forcePlan',
  what: 'A plan to be forced.',
  description:
    'Forces a plan: it counts whatever else there is, up or down, until it ends or somebody releases it.',
  fields: (t) => ({
    organizationId: t.id({ description: 'For whom.' }),
    ladderId: t.id({ description: 'The ladder.' }),
    productId: t.id({ description: 'The plan.' }),
    endsAt: t.field({
      type: 'DateTime',
      required: false,
      description: 'When it ends by itself. This or `untilReleased`.',
    }),
    untilReleased: t.boolean({ required: false, description: 'True when it has no end. This or `endsAt`.' }),
  }),
  read: ({ organizationId, ladderId, productId, endsAt, untilReleased }) => {
    const end = readEnd(endsAt, untilReleased, 'untilReleased');
    if ('kind' in end) return end;
    return {
      kind: 'forcePlan',
      organizationId: uuidOrNothing('Organization', organizationId),
      ladderId: uuidOrNothing('PlanLadder', ladderId),
      productId: uuidOrNothing('Product', productId),
      ...end,
    };
  },
});
