import type { BillingIntentFilter, BillingOrder } from '../../../../../__generated__/graphql.ts';
import { instantsOf } from '../../../billing/filters.ts';
import type { intentFilters } from '../../../billing/lists.ts';

type Filters = ReturnType<typeof intentFilters.parse>;

/** What the list and its export ask for. */
export function intentsAsked({ search, status, order, ...days }: Filters): {
  intentFilter: BillingIntentFilter;
  billingOrder: BillingOrder;
} {
  return {
    intentFilter: { search: search ?? null, state: status ?? null, ...instantsOf(days) },
    billingOrder: order ?? 'NEWEST',
  };
}
