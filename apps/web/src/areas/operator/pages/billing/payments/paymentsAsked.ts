import type { BillingOrder, PaymentFilter } from '../../../../../__generated__/graphql.ts';
import { instantsOf } from '../../../billing/filters.ts';
import type { paymentFilters } from '../../../billing/lists.ts';

type Filters = ReturnType<typeof paymentFilters.parse>;

/** What the list and its export ask for. */
export function paymentsAsked({ search, status, order, ...days }: Filters): {
  paymentFilter: PaymentFilter;
  billingOrder: BillingOrder;
} {
  const hasRefunds = status === 'REFUNDED';
  return {
    paymentFilter: {
      search: search ?? null,
      statuses: status === undefined || hasRefunds ? null : [status],
      hasRefunds: hasRefunds || null,
      ...instantsOf(days),
    },
    billingOrder: order ?? 'NEWEST',
  };
}
