import type { DisputeFilter, DisputeOrder } from '../../../../../__generated__/graphql.ts';
import { instantsOf } from '../../../billing/filters.ts';
import type { disputeFilters } from '../../../billing/lists.ts';

type Filters = ReturnType<typeof disputeFilters.parse>;

/** What the list and its export ask for. */
export function disputesAsked({ search, status, order, ...days }: Filters): {
  disputeFilter: DisputeFilter;
  disputeOrder: DisputeOrder;
} {
  const needsAnswer = status === 'NEEDS_ANSWER';
  return {
    disputeFilter: {
      search: search ?? null,
      statuses: status === undefined || needsAnswer ? null : [status],
      needsAnswer: needsAnswer || null,
      ...instantsOf(days),
    },
    disputeOrder: order ?? 'NEWEST',
  };
}
