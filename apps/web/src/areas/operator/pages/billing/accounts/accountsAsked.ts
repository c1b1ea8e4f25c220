import type { BillingAccountFilter, BillingAccountOrder } from '../../../../../__generated__/graphql.ts';
import { instantsOf } from '../../../billing/filters.ts';
import type { accountFilters } from '../../../billing/lists.ts';

type Filters = ReturnType<typeof accountFilters.parse>;

/** What the list and its export ask for. */
export function accountsAsked({ search, status, order, ...days }: Filters): {
  accountFilter: BillingAccountFilter;
  accountOrder: BillingAccountOrder;
} {
  const hasSyncFailed = status === 'FAILED';
  return {
    accountFilter: {
      search: search ?? null,
      customerState: status === 'FAILED' ? null : (status ?? null),
      hasSyncFailed: hasSyncFailed || null,
      ...instantsOf(days),
    },
    accountOrder: order ?? 'NEWEST',
  };
}
