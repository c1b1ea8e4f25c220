import type { ConcernKind } from '../../../../__generated__/graphql.ts';
import { campaignsUrl, laddersUrl, typesUrl } from '../../urls.ts';

/** The page where each concern is dealt with; a concern without one names whom it concerns. */
export const concernUrls: Partial<Readonly<Record<ConcernKind, string>>> = {
  CAMPAIGN_ITEMS_FAILED: campaignsUrl(),
  DEFAULTS_WITHOUT_PLAN: laddersUrl(),
  TYPES_WITHOUT_DEFAULT: typesUrl(),
};
