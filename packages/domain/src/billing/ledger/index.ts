export { ACCOUNTS } from './accountsStore.ts';
export { isStripeId, type LedgerFilter, searchFor } from './filter.ts';
export { INTENTS } from './intentsStore.ts';
export { billingOverview, findEntries, listEntries, listEverybodys } from './ledger.query.ts';
export type { Book } from './ledgerStore.ts';
export { DISPUTES, INVOICES, PAYMENTS, REFUNDS } from './moneyStore.ts';
export type { BillingOverview } from './overviewStore.ts';
export { SUBSCRIPTIONS } from './subscriptionsStore.ts';
export type {
  AccessReason,
  AccountView,
  DisputeView,
  IntentView,
  InvoiceView,
  PaymentView,
  RefundView,
  SubscriptionAccess,
  SubscriptionItemView,
  SubscriptionPhaseView,
  SubscriptionView,
} from './views.ts';
