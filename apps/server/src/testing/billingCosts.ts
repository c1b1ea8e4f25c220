import { billingStage } from './billingStage.ts';
import type { Player } from './cast.ts';
import { idFrom } from './catalogStage.ts';
import type { TestConsole } from './testConsole.ts';

/** What the statements of the pages about money are for, by words that only each of them has. */
export const BILLING_PURPOSES: readonly (readonly [RegExp, string])[] = [
  [/AS "failingAccounts"/, 'money at a glance'],
  [/SELECT is_store_open AS/, 'the store'],
  [/FROM billing\.accounts r JOIN/, 'accounts'],
  [/FROM billing\.subscriptions r JOIN/, 'subscriptions'],
  [/FROM billing\.invoices r JOIN/, 'invoices'],
  [/FROM billing\.payments r JOIN/, 'payments'],
  [/FROM billing\.refunds r JOIN/, 'refunds'],
  [/FROM billing\.disputes r JOIN/, 'disputes'],
  [/FROM billing\.intents r JOIN/, 'requests to Stripe'],
  [/FROM catalog\.prices price JOIN/, 'prices by their ids'],
  [/'renewsAt'/, 'whether a price can be chosen'],
  [/FROM billing\.settings s LEFT JOIN billing\.accounts/, 'what is paid for'],
];

const subscriptions = ['subscriptions', 'prices by their ids', 'what products include'];
const intents = ['requests to Stripe', 'prices by their ids', 'what products include'];

/** What the pages about money cost. */
export const BILLING_COSTS: Readonly<Record<string, readonly string[]>> = {
  BillingPage: ['who asks', 'money at a glance'],
  SubscriptionsPage: ['who asks', ...subscriptions],
  SubscriptionsExport: ['who asks', ...subscriptions],
  SubscriptionPage: ['who asks', ...subscriptions, 'invoices', 'entries of a thing'],
  InvoicesPage: ['who asks', 'invoices'],
  InvoicesExport: ['who asks', 'invoices'],
  InvoicePage: ['who asks', 'invoices', ...subscriptions, 'payments'],
  PaymentsPage: ['who asks', 'payments'],
  PaymentsExport: ['who asks', 'payments', 'invoices'],
  PaymentPage: ['who asks', 'payments', 'invoices', 'refunds', 'disputes'],
  DisputesPage: ['who asks', 'disputes', 'payments'],
  DisputesExport: ['who asks', 'disputes', 'payments'],
  AccountsPage: ['who asks', 'accounts'],
  AccountsExport: ['who asks', 'accounts'],
  IntentsPage: ['who asks', ...intents],
  // The subscription for the preview and for the page.
  CancelPage: [
    'who asks',
    ...subscriptions,
    'subscriptions',
    'what is paid for',
    'facts of a pool',
    'resources',
    'what products include',
    'plans and entitlements of organizations',
  ],
  MyBillingPage: [
    'who asks',
    'plans and entitlements of organizations',
    'accounts',
    ...subscriptions,
    'invoices',
    'payments',
    ...intents,
  ],
  IntentsExport: ['who asks', ...intents],
  // With the question open what is to be bought.
  OrganizationBillingPage: [
    'who asks',
    'plans and entitlements of organizations',
    'accounts',
    ...subscriptions,
    'invoices',
    'payments',
    ...intents,
    'products for operators',
    'prices',
  ],
};

/** What those pages are asked about: one of each, all of one organization. */
export async function billingVariables(console: TestConsole, owner: Player): Promise<object> {
  const subscription = await billingStage.subscription(console, owner);
  const invoice = await billingStage.invoice(console, owner, { subscription_id: subscription });
  const payment = await billingStage.payment(console, owner, { invoice_id: invoice });
  await billingStage.dispute(console, owner);
  await billingStage.intent(console, owner);
  return {
    subscriptionId: idFrom('sub', subscription),
    invoiceId: idFrom('inv', invoice),
    paymentId: idFrom('pay', payment),
    subscriptionFilter: null,
    invoiceFilter: null,
    paymentFilter: null,
    disputeFilter: null,
    accountFilter: null,
    intentFilter: null,
    subscriptionOrder: 'NEWEST',
    billingOrder: 'NEWEST',
    disputeOrder: 'NEWEST',
    accountOrder: 'NEWEST',
    isBuying: true,
  };
}
