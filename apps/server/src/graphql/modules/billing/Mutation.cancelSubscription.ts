import { cancelSubscription } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { commandMutation } from '../kernel/commandMutation.ts';
import { asked, changeSuccess, SHOWN_CHANGE_REFUSALS } from './changeAsked.ts';

commandMutation({
  name: 'cancelSubscription',
  description:
    'Ends a subscription when what is paid for is over. Until then everything stays as it is, and `resumeSubscription` takes it back. For members who look after the organization’s billing, and for operators who do, with a reason; NotFound for its other members. With an `Idempotency-Key` header a retry gets the first answer.',
  input: builder.inputType('CancelSubscriptionInput', {
    description: 'What is to end.',
    fields: (t) => ({
      subscriptionId: t.id({ description: 'The subscription.' }),
      at: t.field({
        type: 'DateTime',
        required: false,
        description:
          'When, to the second; when what is paid for is over, when absent. Only operators may say.',
      }),
      token: t.string({
        required: false,
        description:
          'What `previewCancellation` answered: then PLAN_MOVED when anything shown there has moved.',
      }),
      reason: t.string({
        required: false,
        description: 'Why, for whoever asks later; 1 to 500 characters. Operators have to say.',
      }),
    }),
  }),
  inputDescription: 'What is to end.',
  success: changeSuccess('CancelSubscription', 'Stripe was asked to end a subscription.'),
  refusals: SHOWN_CHANGE_REFUSALS,
  run: async ({ context, actor, viewer, input }) => {
    const { at, token, reason } = input;
    const { rooms, idempotencyKey } = context;
    const by = { actor, viewer, idempotencyKey, token: token ?? null, reason: reason ?? null };
    const subscriptionId = uuidOrNothing('Subscription', input.subscriptionId);
    return asked(context, await cancelSubscription(rooms, by, { subscriptionId, at: at ?? null }));
  },
});
