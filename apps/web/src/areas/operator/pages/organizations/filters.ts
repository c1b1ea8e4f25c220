import type { OrganizationOrder } from '../../../../__generated__/graphql.ts';
import { type Place, placeOf } from '../../../../shared/list/keyset.ts';

/** Which organizations the list shows, and in which order; the newest first when it does not say. */
export type OrganizationFilters = Place & {
  /** Words in the name or the short name. */
  readonly search?: string | undefined;
  /** Key of an organization type. */
  readonly type?: string | undefined;
  readonly order?: OrganizationOrder | undefined;
};

const orderWords: Record<OrganizationOrder, string> = { NEWEST: 'newest', OLDEST: 'oldest', NAME: 'name' };

export function parseOrganizationFilters(search: URLSearchParams): OrganizationFilters {
  const orders = Object.keys(orderWords) as OrganizationOrder[];
  const order = orders.find((candidate) => orderWords[candidate] === search.get('order'));
  const words = search.get('search');
  const type = search.get('type');
  return {
    ...placeOf(search),
    ...(words && { search: words }),
    ...(type && { type }),
    ...(order && { order }),
  };
}

export function serializeOrganizationFilters(
  filters: OrganizationFilters,
): Record<string, string | undefined> {
  return {
    search: filters.search,
    type: filters.type,
    order: filters.order && orderWords[filters.order],
    after: filters.after,
    before: filters.before,
  };
}
