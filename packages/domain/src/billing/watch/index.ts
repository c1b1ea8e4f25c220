export type { ConcernFilter } from './concernStore.ts';
export type { EventFilter } from './eventStore.ts';
export { linkStripeCustomer, type StripeUnreachable } from './linkStripeCustomer.command.ts';
export type { IdPage } from './pageById.ts';
export type { DriftFilter } from './reconciliationListStore.ts';
export { RESOLVABLE, resolveConcern } from './resolveConcern.command.ts';
export { retryStripeEvent } from './retryStripeEvent.command.ts';
export { type AccountSynced, syncAccount } from './syncAccount.command.ts';
export type * from './views.ts';
export {
  findConcerns,
  findDrifts,
  findPayloads,
  findReconciliations,
  findStripeEvents,
  listConcerns,
  listDrifts,
  listReconciliations,
  listStripeEvents,
  stripeHealth,
} from './watch.query.ts';
