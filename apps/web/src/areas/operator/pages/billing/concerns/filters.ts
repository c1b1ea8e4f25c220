import type { BillingConcernKind } from '../../../../../__generated__/graphql.ts';
import { type Place, placeOf } from '../../../../../shared/list/keyset.ts';

/** Which concerns the list shows: the open ones, unless it says otherwise; and what is asked about one. */
export type ConcernFilters = Place & {
  readonly kind?: BillingConcernKind | undefined;
  readonly show?: 'closed' | 'all' | undefined;
  readonly ask?: 'resolve' | 'link' | undefined;
  /** Id of the one that is asked about. */
  readonly concern?: string | undefined;
};

export const concernKinds: readonly BillingConcernKind[] = [
  'UNKNOWN_PRICE',
  'UNKNOWN_STATUS',
  'CUSTOMER_MISSING',
  'SUBSCRIPTION_MISSING',
  'TWO_SUBSCRIPTIONS',
  'HELD_BY_OPERATOR',
  'PAST_DUE_WITHOUT_INVOICE',
  'REFUNDED',
  'DISPUTED',
  'INTENT_UNCONFIRMED',
  'CUSTOMER_UNLINKED',
];

const inAddress = (kind: BillingConcernKind) => kind.toLowerCase().replaceAll('_', '-');

export function parseConcernFilters(search: URLSearchParams): ConcernFilters {
  const kind = concernKinds.find((candidate) => inAddress(candidate) === search.get('kind'));
  const show = (['closed', 'all'] as const).find((candidate) => candidate === search.get('show'));
  const ask = (['resolve', 'link'] as const).find((candidate) => candidate === search.get('ask'));
  const concern = search.get('concern');
  return {
    ...placeOf(search),
    ...(kind && { kind }),
    ...(show && { show }),
    ...(ask && concern && { ask, concern }),
  };
}

export function serializeConcernFilters(filters: ConcernFilters): Record<string, string | undefined> {
  const { kind, show, ask, concern, after, before } = filters;
  return { kind: kind && inAddress(kind), show, ask, concern, after, before };
}
