import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { GRANT_SOURCES } from './GrantSource.ts';
import { planChangeMutation } from './planChangeMutation.ts';

const { MANUAL, SPONSORED, PURCHASE } = GRANT_SOURCES;
const SourceByHand = builder.enumType('SourceByHand', {
  description: 'Sources that a person may grant by hand.',
  values: { MANUAL, SPONSORED, PURCHASE },
});

export const grantPlan = planChangeMutation({
  name: 'grantPlan',
  what: 'A plan or product to be given.',
  description:
    'Gives a plan on a ladder, or a product off the ladders, from now or from a date on. A plan below the one that is held is recorded and shadowed.',
  fields: (t) => ({
    organizationId: t.id({ description: 'To whom.' }),
    ladderId: t.id({
      required: false,
      description: 'On which ladder; absent for a product off the ladders.',
    }),
    productId: t.id({ description: 'The plan or product.' }),
    source: t.field({ type: SourceByHand, defaultValue: 'manual', description: 'Why it may be had.' }),
    quantity: t.int({
      defaultValue: 1,
      description: 'How many times: 1 for a plan, up to 10000 for an add-on.',
    }),
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
  read: ({ organizationId, ladderId, productId, source, quantity, startsAt, endsAt }) => ({
    kind: 'grantPlan',
    organizationId: uuidOrNothing('Organization', organizationId),
    ladderId: ladderId == null ? null : uuidOrNothing('PlanLadder', ladderId),
    productId: uuidOrNothing('Product', productId),
    source,
    quantity,
    startsAt: startsAt ?? null,
    endsAt: endsAt ?? null,
  }),
});
