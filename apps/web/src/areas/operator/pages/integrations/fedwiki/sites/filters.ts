import type { SiteOrder, SiteState } from '../../../../../../__generated__/graphql.ts';
import { type Place, placeOf } from '../../../../../../shared/list/keyset.ts';

/** Which sites the list shows, and in which order; all, the newest first, when it does not say. */
export type SitesFilters = Place & {
  /** Words in the host, the title, or the owner's name or address. */
  readonly search?: string | undefined;
  readonly state?: SiteState | undefined;
  /** Those alone that the farm does not match yet. */
  readonly isBehind?: boolean | undefined;
  readonly order?: SiteOrder | undefined;
};

export const siteStates = ['ACTIVE', 'PENDING', 'FROZEN', 'ARCHIVED'] as const;
const siteOrders = ['NEWEST', 'OLDEST', 'NAME', 'LARGEST'] as const;

export function parseSitesFilters(search: URLSearchParams): SitesFilters {
  const words = search.get('search');
  const state = siteStates.find((candidate) => candidate.toLowerCase() === search.get('state'));
  const order = siteOrders.find((candidate) => candidate.toLowerCase() === search.get('order'));
  return {
    ...placeOf(search),
    ...(words && { search: words }),
    ...(state && { state }),
    ...(search.get('behind') === 'yes' && { isBehind: true }),
    ...(order && { order }),
  };
}

export function serializeSitesFilters(filters: SitesFilters): Record<string, string | undefined> {
  return {
    search: filters.search,
    state: filters.state?.toLowerCase(),
    behind: filters.isBehind ? 'yes' : undefined,
    order: filters.order === 'NEWEST' ? undefined : filters.order?.toLowerCase(),
    after: filters.after,
    before: filters.before,
  };
}
