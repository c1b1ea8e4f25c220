import { type LedgerFilter, unlessAbsent } from './filter.ts';
import type { Book } from './ledgerStore.ts';
import type { AccountView } from './views.ts';

export interface AccountFilter extends LedgerFilter {
  readonly customerState?: AccountView['customerState'] | undefined;
  /** Those alone that Stripe could not be asked about last. */
  readonly hasFailed?: boolean | undefined;
}
export type AccountOrder = 'newest' | 'oldest' | 'name';

/** Why Stripe could not be asked, unless it could be since. */
export const HAS_FAILED = 'r.failed_at IS NOT NULL AND (r.synced_at IS NULL OR r.failed_at > r.synced_at)';

type Row = Omit<AccountView, 'failure'> & {
  readonly hasFailed: boolean;
  readonly failedAt: Date;
  readonly lastError: string | null;
};

export const ACCOUNTS: Book<AccountView, AccountFilter, AccountOrder> = {
  table: 'billing.accounts',
  account: 'r.id',
  mapped: 'customer',
  columns: `r.customer_state AS "customerState", r.created_at AS "createdAt", r.synced_at AS "syncedAt",
    (${HAS_FAILED}) AS "hasFailed", r.failed_at AS "failedAt", r.last_error AS "lastError"`,
  madeAt: 'r.created_at',
  sorts: {
    newest: { key: 'r.created_at', cast: 'timestamptz', descending: true },
    oldest: { key: 'r.created_at', cast: 'timestamptz', descending: false },
    name: { key: 'lower(o.name)', cast: 'text', descending: false },
  },
  narrowingsOf: ({ customerState, hasFailed }) => [
    ...unlessAbsent(customerState, 'state', (p) => `r.customer_state = ${p}`),
    ...unlessAbsent(hasFailed, 'failed', (p) => `(${HAS_FAILED}) = ${p}::boolean`),
  ],
  viewOf: ({ hasFailed, failedAt, lastError, ...account }: Row) => ({
    ...account,
    failure: hasFailed ? { at: failedAt, message: lastError ?? '' } : null,
  }),
};
