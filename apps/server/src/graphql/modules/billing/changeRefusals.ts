import type {
  AlreadyOnThatTier as Already,
  RefusedByStripe as No,
  NoTrialToWaitFor as NoTrial,
  ChangePending as Pending,
  StripeSilent as Silent,
} from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { UserError, type UserErrorShape } from '../kernel/UserError.ts';
import { BillingFailure } from './BillingFailure.ts';
import { BillingIntent, intentOf } from './BillingIntent.ts';

type ChangeRefusal = Already | NoTrial | Silent | No | Pending;

export const ChangePending = builder.objectRef<Pending & UserErrorShape>('ChangePending').implement({
  description: 'Another change of the subscription is on its way. Wait until Stripe has confirmed it.',
  interfaces: [UserError],
  fields: (t) => ({
    intent: t.field({
      type: BillingIntent,
      description: 'The change that is on its way.',
      resolve: ({ intentId }, _args, context) => intentOf(intentId, context),
    }),
  }),
});

export const StripeSilent = builder.objectRef<Silent & UserErrorShape>('StripeSilent').implement({
  description: 'Stripe gives no answer now. Nothing was done; try again in a moment.',
  interfaces: [UserError],
});

export const RefusedByStripe = builder.objectRef<No & UserErrorShape>('RefusedByStripe').implement({
  description: 'Stripe said no. Nothing was done.',
  interfaces: [UserError],
  fields: (t) => ({
    failure: t.field({
      type: BillingFailure,
      description: 'What it said.',
      resolve: ({ failure }) => failure,
    }),
  }),
});

export const NoTrialToWaitFor = builder.objectRef<NoTrial & UserErrorShape>('NoTrialToWaitFor').implement({
  description:
    'Nothing can begin at the end of a trial: there is none on that ladder, it ends within 48 hours, which is too soon for Stripe, or a plan of the ladder is paid for already.',
  interfaces: [UserError],
  fields: (t) => ({
    trialEndsAt: t.expose('trialEndsAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the trial ends; null: there is none.',
    }),
  }),
});

/** A refusal with its code and a sentence for the caller. */
export function asChangeError<R extends ChangeRefusal>(refusal: R): R & UserErrorShape {
  return { ...refusal, ...DESCRIBED[refusal.kind] };
}

const DESCRIBED: Readonly<Record<ChangeRefusal['kind'], UserErrorShape>> = {
  changePending: {
    code: 'CHANGE_PENDING',
    message: 'Another change is on its way to Stripe. Wait until it is confirmed.',
  },
  stripeSilent: { code: 'STRIPE_SILENT', message: 'Stripe does not answer. Try again in a moment.' },
  refusedByStripe: { code: 'REFUSED_BY_STRIPE', message: 'Stripe refused this. Nothing has changed.' },
  noTrialToWaitFor: {
    code: 'NO_TRIAL_TO_WAIT_FOR',
    message: 'It cannot begin at the end of a trial. Begin at once.',
    path: ['startsAtTrialEnd'],
  },
  alreadyOnThatTier: {
    code: 'ALREADY_ON_THAT_TIER',
    message: 'That is what is paid for already, or what is planned.',
    path: ['priceId'],
  },
};
