import { resumeSubscription } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { commandMutation } from '../kernel/commandMutation.ts';
import { asked, CHANGE_REFUSALS, changeSuccess } from './changeAsked.ts';

commandMutation({
  name: 'resumeSubscription',
  description:
    'Takes back what is planned for a subscription: its end, or a switch to a lower plan. It goes on as it is. INVALID_STATE when nothing is planned, or it has ended. For members who look after the organization’s billing, and for operators who do, with a reason; NotFound for its other members. With an `Idempotency-Key` header a retry gets the first answer.',
  input: builder.inputType('ResumeSubscriptionInput', {
    description: 'What is to go on.',
    fields: (t) => ({
      subscriptionId: t.id({ description: 'The subscription.' }),
      reason: t.string({
        required: false,
        description: 'Why, for whoever asks later; 1 to 500 characters. Operators have to say.',
      }),
    }),
  }),
  inputDescription: 'What is to go on.',
  success: changeSuccess('ResumeSubscription', 'Stripe was asked to let a subscription go on.'),
  refusals: CHANGE_REFUSALS,
  run: async ({ context, actor, viewer, input }) => {
    const { rooms, idempotencyKey } = context;
    const by = { actor, viewer, idempotencyKey, reason: input.reason ?? null };
    const subscriptionId = uuidOrNothing('Subscription', input.subscriptionId);
    return asked(context, await resumeSubscription(rooms, by, subscriptionId));
  },
});
