import { restoreOrganization } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { governingMutation } from '../kernel/governingMutation.ts';
import { organizationSuccess } from './organizationSuccess.ts';

governingMutation({
  name: 'restoreOrganization',
  description:
    'Lifts the suspension of an organization: everything is as its plans say at this moment. FORBIDDEN for everybody but administrators among the operators. With an `Idempotency-Key` header a retry gets the first answer.',
  input: builder.inputType('RestoreOrganizationInput', {
    description: 'Which organization, and why.',
    fields: (t) => ({
      organizationId: t.id({ description: 'The organization.' }),
      reason: t.string({ description: 'Why, for operators who ask later; at most 500 characters.' }),
    }),
  }),
  inputDescription: 'Which organization, and why.',
  success: organizationSuccess('RestoreOrganizationSuccess', 'The organization is suspended no more.'),
  refusals: ['validationFailed', 'invalidState', 'notFound', 'requestKeyReused'],
  run: ({ context, actor, viewer, input }) =>
    restoreOrganization(context.rooms, actor, viewer, {
      organizationId: uuidOrNothing('Organization', input.organizationId),
      reason: input.reason,
      idempotencyKey: context.idempotencyKey,
    }),
});
