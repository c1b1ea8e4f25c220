import { resolveConcern } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { uuidOrNothing } from '../../ids.ts';
import { REASON } from '../kernel/operatorMutation.ts';
import { BillingConcern } from './BillingConcern.ts';
import { stripeMutation } from './stripeMutation.ts';

const ResolveConcernInput = builder.inputType('ResolveConcernInput', {
  description: 'Which concern.',
  fields: (t) => ({
    concernId: t.id({ description: 'The concern.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

const ResolveConcernSuccess = builder
  .objectRef<{ readonly kind: 'resolved'; readonly concernId: string }>('ResolveConcernSuccess')
  .implement({
    description: 'It is closed.',
    fields: (t) => ({
      concern: t.field({
        type: BillingConcern,
        description: 'The concern as it is now.',
        resolve: async ({ concernId }, _args, context) => {
          const concern = await context.loaders.billingConcern.load(concernId);
          if (concern === null) throw missing('concern');
          return concern;
        },
      }),
    }),
  });

stripeMutation({
  name: 'resolveConcern',
  description:
    'Closes a concern that a person has looked into. Those that close by themselves answer with INVALID_STATE.',
  input: ResolveConcernInput,
  inputDescription: 'Which concern, and why.',
  success: ResolveConcernSuccess,
  refusals: ['invalidState', 'notFound', 'validationFailed'],
  run: ({ context: { rooms }, actor, input: { concernId, reason } }) =>
    resolveConcern(rooms, actor, {
      concernId: uuidOrNothing('BillingConcern', concernId),
      reason: reason ?? null,
    }),
});
