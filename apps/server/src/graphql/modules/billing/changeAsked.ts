import type { CancelAnswer, ChangeAsked, ResumeAnswer, SwitchAnswer } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { PlanMoved } from '../entitlements/refusals/PlanMoved.ts';
import { IdempotencyKeyReused } from '../kernel/IdempotencyKeyReused.ts';
import { InvalidState } from '../kernel/InvalidState.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import type { UserErrorShape } from '../kernel/UserError.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { BillingIntent, intentOf } from './BillingIntent.ts';
import { asChangeError, ChangePending } from './changeRefusals.ts';
import { asCheckoutError, BillingUnavailable } from './checkoutRefusals.ts';
import { sendNow } from './sendNow.ts';

/** The success of a mutation that asks Stripe to change a subscription. */
export function changeSuccess(name: string, description: string) {
  return builder.objectRef<ChangeAsked>(`${name}Success`).implement({
    description,
    fields: (t) => ({
      intent: t.field({
        type: BillingIntent,
        description:
          'What was asked of Stripe. CONFIRMED: it has been done; PENDING: Stripe has yet to, or somebody to pay; FAILED: Stripe said no.',
        resolve: ({ intentId }, _args, context) => intentOf(intentId, context),
      }),
      payUrl: t.string({
        nullable: true,
        description:
          'Where a person pays before anything changes, because the bank asks or the card was declined; null: nobody needs to.',
        resolve: async ({ intentId }, _args, context) => (await intentOf(intentId, context)).url,
      }),
    }),
  });
}

/** Why any change of a subscription may be refused. */
export const CHANGE_REFUSALS = {
  billingUnavailable: BillingUnavailable,
  changePending: ChangePending,
  invalidState: InvalidState,
  notFound: NotFound,
  validationFailed: ValidationError,
  requestKeyReused: IdempotencyKeyReused,
} as const;

/** With those of a change that was previewed. */
export const SHOWN_CHANGE_REFUSALS = { ...CHANGE_REFUSALS, planMoved: PlanMoved } as const;

type Answer = CancelAnswer | ResumeAnswer | SwitchAnswer;

/** Tells Stripe at once what was asked for; a refusal with its code and a sentence for the caller. */
export async function asked(
  context: Context,
  answer: Answer,
): Promise<ChangeAsked | (Exclude<Answer, ChangeAsked> & UserErrorShape)> {
  switch (answer.kind) {
    case 'asked':
      await sendNow(context.rooms, answer.intentId);
      return answer;
    case 'billingUnavailable':
    case 'priceNotOffered':
    case 'planHeldByOperator':
    case 'storeClosed':
      return asCheckoutError(answer);
    case 'alreadyOnThatTier':
    case 'changePending':
      return asChangeError(answer);
    case 'planMoved':
      return { ...answer, ...MOVED };
    default:
      return asUserError(answer);
  }
}

/** The new preview of what is paid is asked for where it was asked for before. */
const MOVED = {
  code: 'PLAN_MOVED',
  message: 'Something has changed since the preview. Look at the new one and decide again.',
  preview: () => Promise.resolve(null),
};
