import { builder } from '../../builder.ts';

export const BillingConcernKind = builder.enumType('BillingConcernKind', {
  description:
    'Why a person should look. What a person does not close closes by itself once it is no more so.',
  values: {
    UNKNOWN_PRICE: {
      value: 'unknown_price',
      description: 'Something is paid for at a price that means nothing here. The plan is held as it was.',
    },
    UNKNOWN_STATUS: {
      value: 'unknown_status',
      description: 'A subscription has a status that means nothing here. The plan is held as it was.',
    },
    CUSTOMER_MISSING: {
      value: 'customer_missing',
      description: 'Stripe knows no such customer: another key, or another mode? The plan is held as it was.',
    },
    SUBSCRIPTION_MISSING: {
      value: 'subscription_missing',
      description:
        'A subscription gives something here, and Stripe no longer tells of it. It is held as it was.',
    },
    TWO_SUBSCRIPTIONS: {
      value: 'two_subscriptions',
      description: 'Two subscriptions pay for plans of one ladder. One of them should end.',
    },
    HELD_BY_OPERATOR: {
      value: 'held_by_operator',
      description: 'A plan is paid for and has no effect: an operator holds another one.',
    },
    PAST_DUE_WITHOUT_INVOICE: {
      value: 'past_due_without_invoice',
      description: 'A payment is due, and no renewal is unpaid: no grace can be counted, and the plan stays.',
    },
    REFUNDED: {
      value: 'refunded',
      description: 'Money went back. What was paid for goes on until a person decides. A person closes it.',
    },
    DISPUTED: {
      value: 'disputed',
      description:
        'Somebody disputes a payment at their bank. Nothing changes by itself. A person closes it.',
    },
    INTENT_UNCONFIRMED: {
      value: 'intent_unconfirmed',
      description: 'Something was asked of Stripe and neither confirmed nor refused in time.',
    },
    CUSTOMER_UNLINKED: {
      value: 'customer_unlinked',
      description:
        'A customer pays for something and is nobody’s here: `linkStripeCustomer`, or a person closes it.',
    },
  } as const,
});
