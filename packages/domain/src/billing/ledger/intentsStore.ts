import type { OrganizationSummary } from '../../organizations/index.ts';
import type { IntentState } from '../intents/intent.ts';
import { INTENT, INTENT_STATE, type IntentRow, intentOf } from '../intents/intentStore.ts';
import { type LedgerFilter, unlessAbsent } from './filter.ts';
import type { Book } from './ledgerStore.ts';
import type { AgeOrder } from './moneyStore.ts';
import type { IntentView } from './views.ts';

export interface IntentFilter extends LedgerFilter {
  readonly state?: IntentState | undefined;
}

/** What was asked of Stripe. */
export const INTENTS: Book<IntentView, IntentFilter, AgeOrder> = {
  table: 'billing.intents',
  account: 'r.account_id',
  mapped: 'checkout',
  columns: INTENT,
  madeAt: 'r.created_at',
  sorts: {
    newest: { key: 'r.created_at', cast: 'timestamptz', descending: true },
    oldest: { key: 'r.created_at', cast: 'timestamptz', descending: false },
  },
  narrowingsOf: ({ state }) => unlessAbsent(state, 'state', (p) => `${INTENT_STATE} = ${p}`),
  viewOf: ({ organization, ...row }: IntentRow & { readonly organization: OrganizationSummary }) => ({
    ...intentOf({ ...row, organization_id: organization.id }),
    organization,
  }),
};
