import { updateOrganizationType } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { catalogMutation, REASON } from './catalogMutation.ts';
import { organizationTypeSuccess } from './organizationTypeSuccess.ts';

const UpdateOrganizationTypeInput = builder.inputType('UpdateOrganizationTypeInput', {
  description: 'New words for a kind of organization. What is absent stays.',
  fields: (t) => ({
    organizationType: t.string({ description: "The organization type's key." }),
    name: t.string({ required: false, description: 'What people call it; at most 120 characters.' }),
    description: t.string({ required: false, description: 'What kind it is, in words.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

catalogMutation({
  name: 'updateOrganizationType',
  description: 'Changes the words of a kind of organization.',
  input: UpdateOrganizationTypeInput,
  inputDescription: 'Which kind, and its new words.',
  success: organizationTypeSuccess('UpdateOrganizationTypeSuccess', 'The kind has the new words.'),
  refusals: ['notFound'],
  run: ({ rooms, actor, input, options }) =>
    updateOrganizationType(rooms, actor, {
      key: input.organizationType,
      name: input.name ?? undefined,
      description: input.description ?? undefined,
      ...options,
    }),
});
