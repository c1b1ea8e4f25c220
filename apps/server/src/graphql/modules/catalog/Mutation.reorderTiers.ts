import { reorderTiers } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { catalogMutation, REASON } from './catalogMutation.ts';
import { ladderSuccess } from './ladderSuccess.ts';

const ReorderedPaidGrants = builder.enumType('ReorderedPaidGrants', {
  description: 'When live grants that are paid for may lose their place in a ladder.',
  values: { NOW: { value: 'now', description: 'At once.' } } as const,
});

const ReorderTiersInput = builder.inputType('ReorderTiersInput', {
  description: 'The new order of a ladder.',
  fields: (t) => ({
    ladderId: t.id({ description: 'The ladder.' }),
    productIds: t.idList({ description: 'The plans of all its tiers, each once, the lowest first.' }),
    paidGrants: t.field({
      type: ReorderedPaidGrants,
      required: false,
      description:
        'When paid grants follow. Without it, no tier that somebody pays for may fall below another.',
    }),
    reason: t.string({ required: false, description: `${REASON} Required together with \`paidGrants\`.` }),
  }),
});

catalogMutation({
  name: 'reorderTiers',
  description: 'Brings all tiers of a ladder into another order, in one step. Every organization follows.',
  input: ReorderTiersInput,
  inputDescription: 'The new order.',
  success: ladderSuccess('ReorderTiersSuccess', 'The ladder has the new order. A campaign carries it on.'),
  refusals: ['takesFromPaid', 'notFound'],
  run: ({ rooms, actor, input, options }) =>
    reorderTiers(rooms, actor, {
      ladderId: uuidOrNothing('PlanLadder', input.ladderId),
      productIds: input.productIds.map((id) => uuidOrNothing('Product', id)),
      paidGrants: input.paidGrants ?? null,
      ...options,
    }),
});
