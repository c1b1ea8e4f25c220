import type { Sort } from '@member-console/ui';
import type { BillingOrder } from '../../../__generated__/graphql.ts';

/** How the header of the day something was made stands for each order. */
export const ageSorts: Readonly<Record<BillingOrder, Sort>> = {
  NEWEST: { column: 'created', direction: 'descending' },
  OLDEST: { column: 'created', direction: 'ascending' },
};

export function ageOrderOf({ direction }: Sort): BillingOrder {
  return direction === 'ascending' ? 'OLDEST' : 'NEWEST';
}
