import { type CheckoutStarted, startCheckout } from '@member-console/domain/billing';
import { notFound } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { uuidOf } from '../../ids.ts';
import { commandMutation } from '../kernel/commandMutation.ts';
import { IdempotencyKeyReused } from '../kernel/IdempotencyKeyReused.ts';
import { InvalidState } from '../kernel/InvalidState.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { BillingIntent, intentOf } from './BillingIntent.ts';
import { asChangeError, NoTrialToWaitFor } from './changeRefusals.ts';
import {
  AlreadySubscribed,
  asCheckoutError,
  BillingUnavailable,
  PlanHeldByOperator,
  PriceNotOffered,
  StoreClosed,
} from './checkoutRefusals.ts';
import { sendNow } from './sendNow.ts';

const StartCheckoutSuccess = builder.objectRef<CheckoutStarted>('StartCheckoutSuccess').implement({
  description: 'A page of Stripe’s where somebody pays. Nothing is given before Stripe has confirmed it.',
  fields: (t) => ({
    intent: t.field({
      type: BillingIntent,
      description: 'What was asked of Stripe, with the address of the page.',
      resolve: ({ intentId }, _args, context) => intentOf(intentId, context),
    }),
  }),
});

commandMutation({
  name: 'startCheckout',
  description:
    'Asks Stripe for a page where somebody pays for an organization. Asked again while that page may be paid, it is the same one, so nobody pays twice. A page for another plan of the same ladder takes its place. For members who look after the organization’s billing, and for operators who do, with a reason. FORBIDDEN for its other members and other operators.',
  input: builder.inputType('StartCheckoutInput', {
    description: 'What is bought, and for whom.',
    fields: (t) => ({
      organizationId: t.id({ description: 'Who gets it.' }),
      priceId: t.id({ description: 'At which price.' }),
      quantity: t.int({ required: false, description: 'How many of it, 1 to 1000; one when absent.' }),
      startsAtTrialEnd: t.boolean({
        defaultValue: false,
        description:
          'Whether it is paid from the end of the running trial on, and not at once. The trial has to go on for 48 hours more.',
      }),
      reason: t.string({
        required: false,
        description: 'Why, for whoever asks later; 1 to 500 characters. Operators have to say.',
      }),
    }),
  }),
  inputDescription: 'What is bought, and for whom.',
  success: StartCheckoutSuccess,
  refusals: {
    billingUnavailable: BillingUnavailable,
    priceNotOffered: PriceNotOffered,
    planHeldByOperator: PlanHeldByOperator,
    storeClosed: StoreClosed,
    alreadySubscribed: AlreadySubscribed,
    noTrialToWaitFor: NoTrialToWaitFor,
    invalidState: InvalidState,
    notFound: NotFound,
    validationFailed: ValidationError,
    requestKeyReused: IdempotencyKeyReused,
  },
  run: async ({ context, actor, viewer, input }) => {
    const { rooms, idempotencyKey } = context;
    const organizationId = uuidOf('Organization', input.organizationId);
    const priceId = uuidOf('Price', input.priceId);
    if (organizationId === null) return asUserError(notFound('organization'));
    if (priceId === null) return asUserError(notFound('price'));
    const { quantity, startsAtTrialEnd, reason } = input;
    const wish = {
      organizationId,
      priceId,
      quantity: quantity ?? 1,
      startsAtTrialEnd,
      reason: reason ?? null,
      idempotencyKey,
    };
    const answer = await startCheckout(rooms, { actor, viewer }, wish);
    switch (answer.kind) {
      case 'started':
        await sendNow(rooms, answer.intentId);
        return answer;
      case 'billingUnavailable':
      case 'priceNotOffered':
      case 'planHeldByOperator':
      case 'storeClosed':
      case 'alreadySubscribed':
        return asCheckoutError(answer);
      case 'noTrialToWaitFor':
        return asChangeError(answer);
      default:
        return asUserError(answer);
    }
  },
});
