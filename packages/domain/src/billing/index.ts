export * from './catalogSync/index.ts';
export * from './changes/index.ts';
export {
  openBillingPortal,
  type PortalAnswer,
  type PortalOpened,
} from './customer/openBillingPortal.command.ts';
export { payerChanged } from './customer/payerChanged.command.ts';
export * from './grace/index.ts';
export { assignEvent } from './inbox/assignEvent.command.ts';
export { receiveEvent } from './inbox/receiveEvent.command.ts';
export { type ConfirmCheckoutAnswer, confirmCheckout } from './intents/confirmCheckout.command.ts';
export type { Intent, IntentState } from './intents/intent.ts';
export { sendIntent } from './intents/sendIntent.command.ts';
export {
  type AlreadySubscribed,
  type CheckoutStarted,
  type CheckoutWish,
  type NoTrialToWaitFor,
  type PlanHeldByOperator,
  type PriceNotOffered,
  type StartCheckoutAnswer,
  startCheckout,
} from './intents/startCheckout.command.ts';
export * from './ledger/index.ts';
export { moveStripeClock } from './moveStripeClock.command.ts';
export type * from './ports/index.ts';
export { cancelReconciliation } from './reconcile/cancelReconciliation.command.ts';
export type { DriftClass, ReconciliationKind } from './reconcile/reconciliation.ts';
export { repairDrift } from './reconcile/repairDrift.command.ts';
export { startReconciliation } from './reconcile/startReconciliation.command.ts';
export { workReconciliation } from './reconcile/workReconciliation.command.ts';
export { type BillingRooms, type BillingUnavailable, isStripeUnavailable } from './rooms.ts';
export * from './store/index.ts';
export { askAgain } from './sync/askAgain.command.ts';
export { syncCustomer } from './sync/syncCustomer.command.ts';
export * from './watch/index.ts';
