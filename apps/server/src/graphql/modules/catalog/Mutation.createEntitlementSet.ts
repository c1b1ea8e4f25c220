import { createEntitlementSet } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { catalogMutation, REASON } from './catalogMutation.ts';
import { entitlementSetSuccess } from './entitlementSetSuccess.ts';

const CreateEntitlementSetInput = builder.inputType('CreateEntitlementSetInput', {
  description: 'An entitlement set to be.',
  fields: (t) => ({
    key: t.string({ description: 'Its own short name, such as `wiki-plus`; it never changes.' }),
    name: t.string({ description: 'What operators call it; 1 to 120 characters.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

catalogMutation({
  name: 'createEntitlementSet',
  description: 'Adds an entitlement set, with no version yet.',
  input: CreateEntitlementSetInput,
  inputDescription: 'The set to be.',
  success: entitlementSetSuccess(
    'CreateEntitlementSetSuccess',
    'The set is there. Draft its first version next.',
  ),
  refusals: ['identifierTaken'],
  run: ({ rooms, actor, input: { key, name }, options }) =>
    createEntitlementSet(rooms, actor, { key, name, ...options }),
});
