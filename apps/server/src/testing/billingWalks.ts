import { billingStage } from './billingStage.ts';
import type { Player } from './cast.ts';
import type { TestConsole } from './testConsole.ts';

const add =
  (make: (console: TestConsole, owner: Player) => Promise<string>) =>
  (console: TestConsole, player: Player) =>
    make(console, player);
const ages = ['', 'orderBy: OLDEST'];
const recent = 'filter: { from: "2020-01-01T00:00:00.000Z", until: "2100-01-01T00:00:00.000Z" }';
const own = (field: string, make: (console: TestConsole, owner: Player) => Promise<string>) => ({
  around: `{ viewer { defaultOrganization { billing { ${field} PAGE } } } }`,
  path: ['viewer', 'defaultOrganization', 'billing', field],
  add: add(make),
});
const everybodys = (
  field: string,
  make: (console: TestConsole, owner: Player) => Promise<string>,
  orders: readonly string[],
) => ({ around: `{ ${field} PAGE }`, path: [field], orders: [...ages, recent, ...orders], add: add(make) });

/** How to reach the lists of what Stripe says, and what adds one more item to each. */
export const BILLING_WALKS = {
  'Query.billingAccounts': everybodys('billingAccounts', billingStage.accountOfAnother, [
    'orderBy: NAME',
    'filter: { customerState: PRESENT, hasSyncFailed: false }',
  ]),
  'Query.subscriptions': everybodys('subscriptions', billingStage.subscription, [
    'orderBy: RENEWAL, filter: { statuses: [ACTIVE, UNKNOWN], isEnding: false }',
  ]),
  'Query.invoices': everybodys('invoices', billingStage.invoice, [
    'filter: { statuses: [OPEN], isPastDue: false, search: "demo" }',
  ]),
  'Query.payments': everybodys('payments', billingStage.payment, [
    'filter: { statuses: [SUCCEEDED], hasRefunds: false }',
  ]),
  'Query.disputes': everybodys('disputes', billingStage.dispute, [
    'orderBy: DUE, filter: { statuses: [NEEDS_RESPONSE], needsAnswer: true }',
  ]),
  'Query.billingIntents': everybodys('billingIntents', billingStage.intent, ['filter: { state: PENDING }']),
  'BillingAccount.subscriptions': own('subscriptions', billingStage.subscription),
  'BillingAccount.invoices': own('invoices', billingStage.invoice),
  'BillingAccount.payments': own('payments', billingStage.payment),
  'BillingAccount.disputes': own('disputes', billingStage.dispute),
  'BillingAccount.intents': own('intents', billingStage.intent),
  'Subscription.invoices': {
    around: '{ subscriptions(first: 1, orderBy: OLDEST) { nodes { invoices PAGE } } }',
    path: ['subscriptions', 'nodes', '0', 'invoices'],
    add: add(billingStage.invoiceOfTheFirst),
  },
};
