import { cancelReconciliation } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { REASON } from '../kernel/operatorMutation.ts';
import { reconciliationSuccess } from './reconciliationSuccess.ts';
import { stripeMutation } from './stripeMutation.ts';

const CancelReconciliationInput = builder.inputType('CancelReconciliationInput', {
  description: 'Which comparison.',
  fields: (t) => ({
    reconciliationId: t.id({ description: 'The comparison.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

stripeMutation({
  name: 'cancelReconciliation',
  description: 'Leaves a comparison where it is. What it has found and repaired stays.',
  input: CancelReconciliationInput,
  inputDescription: 'Which comparison, and why.',
  success: reconciliationSuccess('CancelReconciliationSuccess', 'It is over.'),
  refusals: ['invalidState', 'notFound', 'validationFailed'],
  run: ({ context: { rooms }, actor, input }) =>
    cancelReconciliation(rooms, actor, {
      runId: uuidOrNothing('Reconciliation', input.reconciliationId),
      reason: input.reason ?? null,
    }),
});
