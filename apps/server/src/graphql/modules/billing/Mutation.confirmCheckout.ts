import { confirmCheckout } from '@member-console/domain/billing';
import { notFound } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { uuidOf } from '../../ids.ts';
import { commandMutation } from '../kernel/commandMutation.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { BillingIntent, intentOf } from './BillingIntent.ts';
import { asCheckoutError, BillingUnavailable } from './checkoutRefusals.ts';

const ConfirmCheckoutSuccess = builder
  .objectRef<{ readonly kind: 'asked'; readonly intentId: string }>('ConfirmCheckoutSuccess')
  .implement({
    description: 'Stripe was asked. The state says what it answered; PENDING: not yet.',
    fields: (t) => ({
      intent: t.field({
        type: BillingIntent,
        description: 'The checkout as it stands now.',
        resolve: ({ intentId }, _args, context) => intentOf(intentId, context),
      }),
    }),
  });

commandMutation({
  name: 'confirmCheckout',
  description:
    'For whoever comes back from a checkout: asks Stripe at once how it stands, instead of waiting for its message. Does nothing for one that has ended. For members who look after the organization’s billing, and for whoever runs the console; NotFound for everybody else.',
  input: builder.inputType('ConfirmCheckoutInput', {
    description: 'Which checkout.',
    fields: (t) => ({ intentId: t.id({ description: 'The intent that `startCheckout` answered.' }) }),
  }),
  inputDescription: 'Which checkout.',
  success: ConfirmCheckoutSuccess,
  refusals: { billingUnavailable: BillingUnavailable, notFound: NotFound },
  run: async ({ context, actor, viewer, input }) => {
    const intentId = uuidOf('BillingIntent', input.intentId);
    if (intentId === null) return asUserError(notFound('checkout'));
    const answer = await confirmCheckout(context.rooms, { actor, viewer }, intentId);
    switch (answer.kind) {
      case 'asked':
        return answer;
      case 'billingUnavailable':
        return asCheckoutError(answer);
      case 'notFound':
        return asUserError(answer);
    }
  },
});
