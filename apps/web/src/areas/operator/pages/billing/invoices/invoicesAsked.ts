import type { BillingOrder, InvoiceFilter } from '../../../../../__generated__/graphql.ts';
import { instantsOf } from '../../../billing/filters.ts';
import type { invoiceFilters } from '../../../billing/lists.ts';

type Filters = ReturnType<typeof invoiceFilters.parse>;

/** What the list and its export ask for. */
export function invoicesAsked({ search, status, order, ...days }: Filters): {
  invoiceFilter: InvoiceFilter;
  billingOrder: BillingOrder;
} {
  const isPastDue = status === 'PAST_DUE';
  return {
    invoiceFilter: {
      search: search ?? null,
      statuses: status === undefined || isPastDue ? null : [status],
      isPastDue: isPastDue || null,
      ...instantsOf(days),
    },
    billingOrder: order ?? 'NEWEST',
  };
}
