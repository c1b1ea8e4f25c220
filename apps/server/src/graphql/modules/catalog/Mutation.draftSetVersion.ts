import { draftSetVersion } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { catalogMutation, REASON } from './catalogMutation.ts';
import { EntitlementValueInput, valueGiven } from './EntitlementValueInput.ts';
import { setVersionSuccess } from './setVersionSuccess.ts';

const EntitlementRuleInput = builder.inputType('EntitlementRuleInput', {
  description: 'One line of what a version gives.',
  fields: (t) => ({
    resourceId: t.id({ description: 'Of what.' }),
    value: t.field({ type: EntitlementValueInput, description: 'How much.' }),
  }),
});

const DraftSetVersionInput = builder.inputType('DraftSetVersionInput', {
  description: 'What a set is to give next.',
  fields: (t) => ({
    setId: t.id({ description: 'The entitlement set.' }),
    rules: t.field({
      type: [EntitlementRuleInput],
      description: 'Everything it gives, each resource once. What is left out, it does not give.',
    }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

catalogMutation({
  name: 'draftSetVersion',
  description: 'Drafts what a set gives next. A set has one draft: drafting again replaces its rules.',
  input: DraftSetVersionInput,
  inputDescription: 'What to give.',
  success: setVersionSuccess('DraftSetVersionSuccess', 'The draft. Nobody gets it before it is published.'),
  refusals: ['ruleDoesNotFit', 'notFound'],
  run: ({ rooms, actor, input, options }) =>
    draftSetVersion(rooms, actor, {
      setId: uuidOrNothing('EntitlementSet', input.setId),
      rules: input.rules.map(({ resourceId, value }) => ({
        resourceId: uuidOrNothing('Resource', resourceId),
        value: valueGiven(value),
      })),
      ...options,
    }),
});
