import type { SubscriptionFilter, SubscriptionOrder } from '../../../../../__generated__/graphql.ts';
import { instantsOf } from '../../../billing/filters.ts';
import type { subscriptionFilters } from '../../../billing/lists.ts';

type Filters = ReturnType<typeof subscriptionFilters.parse>;

/** What the list and its export ask for. */
export function subscriptionsAsked({ search, status, order, ...days }: Filters): {
  subscriptionFilter: SubscriptionFilter;
  subscriptionOrder: SubscriptionOrder;
} {
  const isEnding = status === 'ENDING';
  return {
    subscriptionFilter: {
      search: search ?? null,
      statuses: status === undefined || isEnding ? null : [status],
      isEnding: isEnding || null,
      ...instantsOf(days),
    },
    subscriptionOrder: order ?? 'NEWEST',
  };
}
