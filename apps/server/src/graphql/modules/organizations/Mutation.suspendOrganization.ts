import { suspendOrganization } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { governingMutation } from '../kernel/governingMutation.ts';
import { organizationSuccess } from './organizationSuccess.ts';

governingMutation({
  name: 'suspendOrganization',
  description:
    'Keeps an organization from changing anything: its sites become read-only and stay served, requests of its members are refused, its plans run on. Taken back by `restoreOrganization`. FORBIDDEN for everybody but administrators among the operators. With an `Idempotency-Key` header a retry gets the first answer.',
  input: builder.inputType('SuspendOrganizationInput', {
    description: 'Which organization, and why.',
    fields: (t) => ({
      organizationId: t.id({ description: 'The organization.' }),
      reason: t.string({ description: 'Why, for operators who ask later; at most 500 characters.' }),
      until: t.field({
        type: 'DateTime',
        required: false,
        description:
          'When it ends by itself, exclusive; without it, when somebody restores the organization.',
      }),
    }),
  }),
  inputDescription: 'Which organization, and why.',
  success: organizationSuccess('SuspendOrganizationSuccess', 'The organization is suspended from now on.'),
  refusals: ['validationFailed', 'invalidState', 'notFound', 'requestKeyReused'],
  run: ({ context, actor, viewer, input }) =>
    suspendOrganization(context.rooms, actor, viewer, {
      organizationId: uuidOrNothing('Organization', input.organizationId),
      reason: input.reason,
      until: input.until ?? null,
      idempotencyKey: context.idempotencyKey,
    }),
});
