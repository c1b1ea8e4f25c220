import type {
  BillingUnavailable as Unavailable,
  StripeUnreachable as Unreachable,
} from '@member-console/domain/billing';
import type {
  NotFound as Absent,
  InvalidState as Invalid,
  ValidationFailed,
} from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { asCheckoutError, BillingUnavailable } from '../billing/checkoutRefusals.ts';
import { type Call, type CommandMutation, commandMutation } from '../kernel/commandMutation.ts';
import { InvalidState } from '../kernel/InvalidState.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { UserError, type UserErrorShape } from '../kernel/UserError.ts';
import { ValidationError } from '../kernel/ValidationError.ts';

const StripeUnreachable = builder.objectRef<Unreachable & UserErrorShape>('StripeUnreachable').implement({
  description: 'Stripe gave no answer. Nothing has changed.',
  interfaces: [UserError],
});

type Refusal = Unavailable | Unreachable | Invalid | Absent | ValidationFailed;

const REFUSALS = {
  billingUnavailable: BillingUnavailable,
  stripeUnreachable: StripeUnreachable,
  invalidState: InvalidState,
  notFound: NotFound,
  validationFailed: ValidationError,
} as const;

interface StripeMutation<Input, Done extends object>
  extends Omit<CommandMutation<Input, Done>, 'refusals' | 'run'> {
  readonly refusals: readonly Refusal['kind'][];
  readonly run: (call: Call<Input>) => Promise<Done | Refusal>;
}

/** A command for operators who look after money, and says so. */
export function stripeMutation<Input extends object, Done extends { readonly kind: string }>({
  refusals,
  run,
  ...mutation
}: StripeMutation<Input, Done>): void {
  commandMutation<Input, Done>({
    ...mutation,
    description: `${mutation.description} FORBIDDEN for everybody but operators who look after money.`,
    refusals: Object.fromEntries(refusals.map((kind) => [kind, REFUSALS[kind]])),
    async run(call) {
      const answer = await run(call);
      return isRefusal(answer) ? shown(answer) : answer;
    },
  });
}

function isRefusal(answer: { readonly kind: string }): answer is Refusal {
  return answer.kind in REFUSALS;
}

function shown(refusal: Refusal): Refusal & UserErrorShape {
  switch (refusal.kind) {
    case 'billingUnavailable':
      return asCheckoutError(refusal);
    case 'stripeUnreachable':
      return {
        ...refusal,
        code: 'STRIPE_UNREACHABLE',
        message: 'Stripe does not answer. Try again in a moment.',
      };
    default:
      return asUserError(refusal);
  }
}
