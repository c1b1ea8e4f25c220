import { repairDrift } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { uuidOrNothing } from '../../ids.ts';
import { REASON } from '../kernel/operatorMutation.ts';
import { Drift } from './Drift.ts';
import { stripeMutation } from './stripeMutation.ts';

const RepairDriftInput = builder.inputType('RepairDriftInput', {
  description: 'Which difference.',
  fields: (t) => ({
    driftId: t.id({ description: 'The difference.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

const RepairDriftSuccess = builder
  .objectRef<{ readonly kind: 'reviewed'; readonly driftId: string; readonly isRepaired: boolean }>(
    'RepairDriftSuccess',
  )
  .implement({
    description: 'Stripe was asked again.',
    fields: (t) => ({
      isRepaired: t.exposeBoolean('isRepaired', {
        description: 'Whether what Stripe says stands here now. False: it gave no answer, or no evidence.',
      }),
      drift: t.field({
        type: Drift,
        description: 'The difference as it is now.',
        resolve: async ({ driftId }, _args, context) => {
          const drift = await context.loaders.drift.load(driftId);
          if (drift === null) throw missing('drift');
          return drift;
        },
      }),
    }),
  });

stripeMutation({
  name: 'repairDrift',
  description: 'Mends one difference by evidence: Stripe is asked again, and what it says is made so here.',
  input: RepairDriftInput,
  inputDescription: 'Which difference, and why.',
  success: RepairDriftSuccess,
  refusals: ['billingUnavailable', 'invalidState', 'notFound', 'validationFailed'],
  run: ({ context: { rooms }, actor, input: { driftId, reason } }) =>
    repairDrift(rooms, actor, { driftId: uuidOrNothing('Drift', driftId), reason: reason ?? null }),
});
