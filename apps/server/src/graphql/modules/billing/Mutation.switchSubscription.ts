import { switchSubscription } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { AlreadyOnThatTier } from '../entitlements/refusals/AlreadyOnThatTier.ts';
import { commandMutation } from '../kernel/commandMutation.ts';
import { asked, changeSuccess, SHOWN_CHANGE_REFUSALS } from './changeAsked.ts';
import { PlanHeldByOperator, PriceNotOffered, StoreClosed } from './checkoutRefusals.ts';

const SwitchTime = builder.enumType('SwitchTime', {
  description: 'When a subscription changes to another price.',
  values: {
    NOW: { value: 'now', description: 'At once; the difference is paid first.' },
    AT_PERIOD_END: { value: 'atPeriodEnd', description: 'When what is paid for is over.' },
  } as const,
});

commandMutation({
  name: 'switchSubscription',
  description:
    'Has a subscription pay another price of the same ladder. Nothing changes before Stripe has confirmed it, which mostly is in this very answer. Asked again while it is on its way, it is the same one. With the token of a preview it is billed as shown there, within the hour, or answers PLAN_MOVED. For members who look after the organization’s billing, and for operators who do, with a reason; NotFound for its other members. With an `Idempotency-Key` header a retry gets the first answer.',
  input: builder.inputType('SwitchSubscriptionInput', {
    description: 'What is to be paid instead.',
    fields: (t) => ({
      subscriptionId: t.id({ description: 'The subscription.' }),
      priceId: t.id({ description: 'The price that it is to pay.' }),
      quantity: t.int({ required: false, description: 'How many of it, 1 to 1000; one when absent.' }),
      when: t.field({
        type: SwitchTime,
        required: false,
        description:
          'When; upwards at once and downwards when what is paid for is over, when absent. Only operators switch downwards at once.',
      }),
      token: t.string({
        required: false,
        description: 'What `previewPurchase` answered: then PLAN_MOVED when anything shown there has moved.',
      }),
      reason: t.string({
        required: false,
        description: 'Why, for whoever asks later; 1 to 500 characters. Operators have to say.',
      }),
    }),
  }),
  inputDescription: 'What is to be paid instead.',
  success: changeSuccess('SwitchSubscription', 'Stripe was asked to have another price paid.'),
  refusals: {
    ...SHOWN_CHANGE_REFUSALS,
    alreadyOnThatTier: AlreadyOnThatTier,
    priceNotOffered: PriceNotOffered,
    planHeldByOperator: PlanHeldByOperator,
    storeClosed: StoreClosed,
  },
  run: async ({ context, actor, viewer, input }) => {
    const { rooms, idempotencyKey } = context;
    const { quantity, when, token, reason } = input;
    const by = { actor, viewer, idempotencyKey, token: token ?? null, reason: reason ?? null };
    const answer = await switchSubscription(rooms, by, {
      subscriptionId: uuidOrNothing('Subscription', input.subscriptionId),
      priceId: uuidOrNothing('Price', input.priceId),
      quantity: quantity ?? 1,
      when: when ?? null,
    });
    return asked(context, answer);
  },
});
