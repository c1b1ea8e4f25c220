import type { ConcernKind } from '../../../../__generated__/graphql.ts';
import {
  allSitesUrl,
  campaignsUrl,
  jobsUrl,
  laddersUrl,
  mailUrl,
  productsUrl,
  typesUrl,
} from '../../urls.ts';

/** The page where each concern is dealt with; a concern without one names whom it concerns. */
export const concernUrls: Partial<Readonly<Record<ConcernKind, string>>> = {
  JOBS_FAILED: jobsUrl({ state: 'FAILED' }),
  MAIL_FAILED: mailUrl({ state: 'FAILED' }),
  MAIL_UNKNOWN: mailUrl({ state: 'UNKNOWN' }),
  CAMPAIGN_ITEMS_FAILED: campaignsUrl(),
  SITES_BEHIND: allSitesUrl({ isBehind: true }),
  DEFAULTS_WITHOUT_PLAN: laddersUrl(),
  PLANS_GIVING_NOTHING: productsUrl(),
  TYPES_WITHOUT_DEFAULT: typesUrl(),
};
