import { syncAccount } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { REASON } from '../kernel/operatorMutation.ts';
import { accountSynced } from './accountSynced.ts';
import { stripeMutation } from './stripeMutation.ts';

const SyncAccountInput = builder.inputType('SyncAccountInput', {
  description: 'Whose account.',
  fields: (t) => ({
    organizationId: t.id({ description: 'The organization.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

stripeMutation({
  name: 'syncAccount',
  description:
    'Asks Stripe now for everything of an organization, and makes it so here. NOT_FOUND as long as nobody ever paid for it.',
  input: SyncAccountInput,
  inputDescription: 'Whose account, and why.',
  success: accountSynced('SyncAccountSuccess', 'Stripe was asked.'),
  refusals: ['billingUnavailable', 'invalidState', 'notFound', 'validationFailed'],
  run: ({ context: { rooms }, actor, input }) =>
    syncAccount(rooms, actor, {
      organizationId: uuidOrNothing('Organization', input.organizationId),
      reason: input.reason ?? null,
    }),
});
