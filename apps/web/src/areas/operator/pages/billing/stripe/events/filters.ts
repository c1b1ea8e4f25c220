import type { StripeEventState } from '../../../../../../__generated__/graphql.ts';
import { type Place, placeOf } from '../../../../../../shared/list/keyset.ts';

/** Which events the list shows: all, unless it says otherwise. */
export type EventFilters = Place & {
  readonly state?: StripeEventState | undefined;
  /** A type, or the beginning of several. */
  readonly type?: string | undefined;
  /** Stripe's id of a customer. */
  readonly customer?: string | undefined;
};

export const eventStates = ['WAITING', 'FAILED', 'DONE', 'IGNORED'] as const;

export function parseEventFilters(search: URLSearchParams): EventFilters {
  const state = eventStates.find((candidate) => candidate.toLowerCase() === search.get('state'));
  const type = search.get('type');
  const customer = search.get('customer');
  return {
    ...placeOf(search),
    ...(state && { state }),
    ...(type && { type }),
    ...(customer && { customer }),
  };
}

export function serializeEventFilters({
  state,
  type,
  customer,
  after,
  before,
}: EventFilters): Record<string, string | undefined> {
  return { state: state?.toLowerCase(), type, customer, after, before };
}
