import { createOrganizationType } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { catalogMutation, REASON } from './catalogMutation.ts';
import { organizationTypeSuccess } from './organizationTypeSuccess.ts';

const CreateOrganizationTypeInput = builder.inputType('CreateOrganizationTypeInput', {
  description: 'A new kind of organization.',
  fields: (t) => ({
    key: t.string({ description: 'Stable key in lower case, such as `housing_project`; it stays for good.' }),
    name: t.string({ description: 'What people call it; at most 120 characters.' }),
    description: t.string({ defaultValue: '', description: 'What kind it is, in words.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

catalogMutation({
  name: 'createOrganizationType',
  description: 'Adds a kind of organization that gets nothing by itself yet.',
  input: CreateOrganizationTypeInput,
  inputDescription: 'The new kind.',
  success: organizationTypeSuccess('CreateOrganizationTypeSuccess', 'The kind of organization is there.'),
  refusals: ['identifierTaken'],
  run: ({ rooms, actor, input, options }) =>
    createOrganizationType(rooms, actor, {
      key: input.key,
      name: input.name,
      description: input.description,
      ...options,
    }),
});
