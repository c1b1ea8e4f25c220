import type { SubscriptionAccess as Access } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';

const SubscriptionAccessReason = builder.enumType('SubscriptionAccessReason', {
  description: 'Why a subscription gives what it is for, or does not.',
  values: {
    TRIAL: { value: 'trial', description: 'It is tried.' },
    PAID: { value: 'paid', description: 'It is paid for.' },
    ENDING: { value: 'ending', description: 'It was cancelled, and ends when `until` says.' },
    COLLECTION_PAUSED: {
      value: 'collectionPaused',
      description: 'Somebody told Stripe not to collect for now; what it is for is given all the same.',
    },
    GRACE: { value: 'grace', description: 'A renewal is unpaid. It is given until the grace is over.' },
    GRACE_OVER: { value: 'graceOver', description: 'A renewal is unpaid, and the grace is over.' },
    UNPAID: { value: 'unpaid', description: 'A renewal is unpaid, and Stripe has given up trying.' },
    PAUSED: { value: 'paused', description: 'A trial ended and there is nothing to pay with.' },
    NOT_YET_PAID: { value: 'notYetPaid', description: 'Its first payment has not come.' },
    ENDED: { value: 'ended', description: 'It has ended.' },
    NOT_UNDERSTOOD: {
      value: 'notUnderstood',
      description: 'Stripe says something that has no meaning here. What was given stays.',
    },
  } as const,
});

export const SubscriptionAccess = builder.objectRef<Access>('SubscriptionAccess').implement({
  description:
    'Whether a subscription gives what it is for at this moment. What an organization may use in the end is `Organization.entitlements`.',
  fields: (t) => ({
    isGiven: t.exposeBoolean('isGiven', { description: 'Whether it is given.' }),
    until: t.expose('until', {
      type: 'DateTime',
      nullable: true,
      description: 'When that ends, as things stand; null when nothing ends it, or it is not given.',
    }),
    reason: t.expose('reason', { type: SubscriptionAccessReason, description: 'Why, or why not.' }),
  }),
});
