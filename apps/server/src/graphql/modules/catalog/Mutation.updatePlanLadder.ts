import { updatePlanLadder } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { catalogMutation, REASON } from './catalogMutation.ts';
import { ladderSuccess } from './ladderSuccess.ts';

const UpdatePlanLadderInput = builder.inputType('UpdatePlanLadderInput', {
  description: 'What to change of a ladder. What is absent stays.',
  fields: (t) => ({
    ladderId: t.id({ description: 'The ladder.' }),
    slug: t.field({ type: 'Slug', required: false, description: 'Short name in addresses.' }),
    name: t.string({ required: false, description: 'What people call it.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

catalogMutation({
  name: 'updatePlanLadder',
  description: 'Changes the words of a ladder.',
  input: UpdatePlanLadderInput,
  inputDescription: 'What to change.',
  success: ladderSuccess('UpdatePlanLadderSuccess', 'The ladder is as asked.'),
  refusals: ['identifierTaken', 'notFound'],
  run: ({ rooms, actor, input, options }) =>
    updatePlanLadder(rooms, actor, {
      ladderId: uuidOrNothing('PlanLadder', input.ladderId),
      slug: input.slug ?? undefined,
      name: input.name ?? undefined,
      ...options,
    }),
});
