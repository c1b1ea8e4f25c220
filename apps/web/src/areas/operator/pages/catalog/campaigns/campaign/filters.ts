import type { CampaignItemState } from '../../../../../../__generated__/graphql.ts';
import { type Place, placeOf } from '../../../../../../shared/list/keyset.ts';

/** Which items of a campaign are in sight, and what is asked about it. */
export type CampaignFilters = Place & {
  readonly state?: CampaignItemState | undefined;
  readonly ask?: 'cancel' | undefined;
};

/** In the order in which they are offered: what went wrong first. */
export const itemStates: readonly CampaignItemState[] = ['FAILED', 'PENDING', 'CHANGED', 'UNCHANGED'];

export function parseCampaignFilters(search: URLSearchParams): CampaignFilters {
  const state = itemStates.find((one) => one.toLowerCase() === search.get('state'));
  return {
    ...placeOf(search),
    ...(state && { state }),
    ...(search.get('ask') === 'cancel' && { ask: 'cancel' }),
  };
}

export function serializeCampaignFilters({ state, ask, after, before }: CampaignFilters) {
  return { state: state?.toLowerCase(), ask, after, before };
}
