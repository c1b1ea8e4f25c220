import { retryStripeEvent } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { uuidOrNothing } from '../../ids.ts';
import { REASON } from '../kernel/operatorMutation.ts';
import { StripeEvent } from './StripeEvent.ts';
import { stripeMutation } from './stripeMutation.ts';

const RetryStripeEventInput = builder.inputType('RetryStripeEventInput', {
  description: 'Which event.',
  fields: (t) => ({
    eventId: t.id({ description: 'The event.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

const RetryStripeEventSuccess = builder
  .objectRef<{ readonly kind: 'retried'; readonly eventId: string }>('RetryStripeEventSuccess')
  .implement({
    description: 'It is worked on within moments.',
    fields: (t) => ({
      event: t.field({
        type: StripeEvent,
        description: 'The event as it is now.',
        resolve: async ({ eventId }, _args, context) => {
          const event = await context.loaders.stripeEvent.load(eventId);
          if (event === null) throw missing('event');
          return event;
        },
      }),
    }),
  });

stripeMutation({
  name: 'retryStripeEvent',
  description: 'Has an event that is not done worked on anew, after what stood in its way has gone.',
  input: RetryStripeEventInput,
  inputDescription: 'Which event, and why.',
  success: RetryStripeEventSuccess,
  refusals: ['billingUnavailable', 'invalidState', 'notFound', 'validationFailed'],
  run: ({ context: { rooms }, actor, input: { eventId, reason } }) =>
    retryStripeEvent(rooms, actor, {
      eventId: uuidOrNothing('StripeEvent', eventId),
      reason: reason ?? null,
    }),
});
