import { createPlanLadder } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { catalogMutation, REASON } from './catalogMutation.ts';
import { ladderSuccess } from './ladderSuccess.ts';

const CreatePlanLadderInput = builder.inputType('CreatePlanLadderInput', {
  description: 'A ladder to be.',
  fields: (t) => ({
    slug: t.field({ type: 'Slug', description: 'Short name in addresses.' }),
    name: t.string({ description: 'What people call it; 1 to 120 characters.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

catalogMutation({
  name: 'createPlanLadder',
  description: 'Adds a ladder without tiers.',
  input: CreatePlanLadderInput,
  inputDescription: 'The ladder to be.',
  success: ladderSuccess('CreatePlanLadderSuccess', 'The ladder is there. Add its tiers next.'),
  refusals: ['identifierTaken'],
  run: ({ rooms, actor, input: { slug, name }, options }) =>
    createPlanLadder(rooms, actor, { slug, name, ...options }),
});
