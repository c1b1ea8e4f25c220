import type { SiteState } from '../../../../__generated__/graphql.ts';
import { type Place, placeOf } from '../../../../shared/list/keyset.ts';

/** Which sites the list shows, and which question about one of them is open. */
export type SiteFilters = Place & {
  /** Sites in this state only; all of them when absent. */
  readonly state?: SiteState | undefined;
  /** The site that is about to be archived: its id. */
  readonly archive?: string | undefined;
};

const stateWords: Record<SiteState, string> = {
  ACTIVE: 'active',
  PENDING: 'pending',
  FROZEN: 'read-only',
  ARCHIVED: 'archived',
};

export function parseSiteFilters(search: URLSearchParams): SiteFilters {
  const states = Object.keys(stateWords) as SiteState[];
  const state = states.find((candidate) => stateWords[candidate] === search.get('state'));
  const archive = search.get('archive');
  return { ...placeOf(search), ...(state && { state }), ...(archive && { archive }) };
}

export function serializeSiteFilters(filters: SiteFilters): Record<string, string | undefined> {
  return {
    state: filters.state && stateWords[filters.state],
    after: filters.after,
    before: filters.before,
    archive: filters.archive,
  };
}
