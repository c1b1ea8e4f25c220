import type { ConcernKind } from '../../../../__generated__/graphql.ts';
import {
  allSitesUrl,
  billingConcernsUrl,
  campaignsUrl,
  jobsUrl,
  laddersUrl,
  mailUrl,
  organizationsUrl,
  productsUrl,
  reconciliationsUrl,
  stripeEventsUrl,
  typesUrl,
} from '../../urls.ts';

/** The page where each concern is dealt with, narrowed to those that it concerns. */
export const concernUrls: Readonly<Record<ConcernKind, string>> = {
  JOBS_FAILED: jobsUrl({ state: 'FAILED' }),
  BILLING_CONCERNS: billingConcernsUrl(),
  STRIPE_DRIFTS: reconciliationsUrl(),
  STRIPE_EVENTS_FAILED: stripeEventsUrl({ state: 'FAILED' }),
  MAIL_FAILED: mailUrl({ state: 'FAILED' }),
  MAIL_UNKNOWN: mailUrl({ state: 'UNKNOWN' }),
  CAMPAIGN_ITEMS_FAILED: campaignsUrl(),
  SITES_BEHIND: allSitesUrl({ isBehind: true }),
  OVER_LIMIT_ENDING: organizationsUrl({ state: 'over-limit-ending' }),
  TRIALS_ENDING: organizationsUrl({ state: 'trial-ending' }),
  PLANS_HELD: organizationsUrl({ state: 'plan-held' }),
  DEFAULTS_WITHOUT_PLAN: laddersUrl(),
  PLANS_GIVING_NOTHING: productsUrl(),
  TYPES_WITHOUT_DEFAULT: typesUrl(),
};
