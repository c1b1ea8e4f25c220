import type { PersonOrder } from '../../../../__generated__/graphql.ts';
import { type Place, placeOf } from '../../../../shared/list/keyset.ts';

/** Which persons the list shows, and in which order; the newest first when it does not say. */
export type PersonFilters = Place & {
  /** Words in the name or the address, or an id. */
  readonly search?: string | undefined;
  readonly order?: PersonOrder | undefined;
};

const orderWords: Record<PersonOrder, string> = { NEWEST: 'newest', OLDEST: 'oldest', NAME: 'name' };

export function parsePersonFilters(search: URLSearchParams): PersonFilters {
  const orders = Object.keys(orderWords) as PersonOrder[];
  const order = orders.find((candidate) => orderWords[candidate] === search.get('order'));
  const words = search.get('search');
  return { ...placeOf(search), ...(words && { search: words }), ...(order && { order }) };
}

export function serializePersonFilters(filters: PersonFilters): Record<string, string | undefined> {
  return {
    search: filters.search,
    order: filters.order && orderWords[filters.order],
    after: filters.after,
    before: filters.before,
  };
}
