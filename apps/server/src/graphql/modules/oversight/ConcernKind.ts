import { builder } from '../../builder.ts';

export const ConcernKind = builder.enumType('ConcernKind', {
  description: 'What needs a person.',
  values: {
    JOBS_FAILED: { value: 'jobsFailed', description: 'Jobs that failed too often to be tried again.' },
    BILLING_CONCERNS: {
      value: 'billingConcerns',
      description: 'Concerns about money that are open: `billingConcerns`.',
    },
    STRIPE_DRIFTS: {
      value: 'stripeDrifts',
      description: 'Differences between Stripe and here that are not repaired: `drifts`.',
    },
    STRIPE_EVENTS_FAILED: {
      value: 'stripeEventsFailed',
      description: 'Events of Stripe’s that could not be worked out: `stripeEvents`.',
    },
    CAMPAIGN_ITEMS_FAILED: {
      value: 'campaignItemsFailed',
      description: 'Organizations that a campaign could not deal with.',
    },
    MAIL_FAILED: { value: 'mailFailed', description: 'E-mails that could not be sent.' },
    MAIL_UNKNOWN: {
      value: 'mailUnknown',
      description: 'E-mails of which nobody knows whether they were taken over.',
    },
    SITES_BEHIND: {
      value: 'sitesBehind',
      description: 'Sites that the farm does not serve as they should be.',
    },
    OVER_LIMIT_ENDING: {
      value: 'overLimitEnding',
      description: 'Organizations over a limit whose deadline comes within seven days or has passed.',
    },
    TRIALS_ENDING: { value: 'trialsEnding', description: 'Trials that end within seven days.' },
    PLANS_HELD: { value: 'plansHeld', description: 'Plans that operators hold until they release them.' },
    DEFAULTS_WITHOUT_PLAN: {
      value: 'defaultsWithoutPlan',
      description: 'Ladders that are a default and have no published tier: whoever comes gets no plan.',
    },
    TYPES_WITHOUT_DEFAULT: {
      value: 'typesWithoutDefault',
      description: 'Organization types without any default grant.',
    },
    PLANS_GIVING_NOTHING: {
      value: 'plansGivingNothing',
      description: 'Published products whose entitlement set has no published version.',
    },
  } as const,
});
