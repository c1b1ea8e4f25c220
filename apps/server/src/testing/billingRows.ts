import { daysFromNow } from '@member-console/testing/world';
import { billingStage } from './billingStage.ts';
import type { Player } from './cast.ts';
import { catalogStage, idFrom } from './catalogStage.ts';
import type { Row } from './matrix.ts';
import type { TestConsole } from './testConsole.ts';

const NOTHING = '0'.repeat(32);

const list = (field: string): Row => ({ query: `{ ${field}(first: 1) { nodes { id } } }` });
const node = (
  type: string,
  prefix: string,
  make: (console: TestConsole, owner: Player) => Promise<string>,
): Row => ({
  query: `query ($id: ID!) { node(id: $id) { id ... on ${type} { of: __typename } } }`,
  aim: async ({ console, owner }) => idFrom(prefix, await make(console, owner)),
  absent: `${prefix}_${NOTHING}`,
});

/** What is bought, or might be, and for whom: made anew for each cell. */
const buying = (query: string, more: object): Row => {
  let priceId = '';
  return {
    query,
    aim: async ({ console, owner }) => {
      priceId = idFrom('price', await catalogStage.price(console));
      return owner.organizationId;
    },
    absent: `org_${NOTHING}`,
    variables: (organizationId) => ({ input: { organizationId, priceId, ...more } }),
  };
};

const changing = (name: string, row: object = {}): Row => ({
  query: `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on UserError { code message path } } }`,
  aim: async ({ console, owner }) =>
    idFrom('sub', (await billingStage.planned(console, owner, row)).subscription),
  absent: `sub_${NOTHING}`,
  variables: (subscriptionId) => ({ input: { subscriptionId, reason: 'For the matrix' } }),
});

const switching = (): Row => {
  let priceId = '';
  return {
    ...changing('switchSubscription'),
    aim: async ({ console, owner }) => {
      const { subscription, another } = await billingStage.planned(console, owner);
      priceId = idFrom('price', another);
      return idFrom('sub', subscription);
    },
    variables: (subscriptionId) => ({ input: { subscriptionId, priceId, reason: 'For the matrix' } }),
  };
};

/** How what concerns money is asked. */
export const BILLING_ROWS: Readonly<Record<string, Row>> = {
  'Query.billingOverview': { query: '{ billingOverview { openInvoices } }' },
  'Query.billingAccounts': list('billingAccounts'),
  'Query.subscriptions': list('subscriptions'),
  'Query.invoices': list('invoices'),
  'Query.payments': list('payments'),
  'Query.disputes': list('disputes'),
  'Query.billingIntents': list('billingIntents'),
  'Query.billingIntent': {
    query: 'query ($id: ID!) { billingIntent(id: $id) { id } }',
    aim: async ({ console, owner }) => idFrom('intent', await billingStage.intent(console, owner)),
    absent: `intent_${NOTHING}`,
  },
  'Query.previewPurchase': buying(
    'query ($input: PreviewPurchaseInput!) { previewPurchase(input: $input) { __typename ... on UserError { code message path } } }',
    {},
  ),
  'Query.previewCancellation': {
    ...changing('cancelSubscription'),
    query:
      'query ($input: PreviewCancellationInput!) { previewCancellation(input: $input) { __typename ... on UserError { code message path } } }',
    variables: (subscriptionId) => ({ input: { subscriptionId } }),
  },
  'Query.store': { query: '{ store { isOpen } }' },
  'Mutation.setStore': {
    query:
      'mutation ($input: SetStoreInput!) { setStore(input: $input) { __typename ... on UserError { code message path } } }',
    variables: () => ({ input: { isOpen: true, reason: 'For the matrix' } }),
  },
  'Query.billingGrace': { query: '{ billingGrace { days } }' },
  'Mutation.setGraceDays': {
    query:
      'mutation ($input: SetGraceDaysInput!) { setGraceDays(input: $input) { __typename ... on UserError { code message path } } }',
    variables: () => ({ input: { days: 7, reason: 'For the matrix' } }),
  },
  // Of a customer that the simulator does not know: who may ask is told so by Stripe.
  'Mutation.openBillingPortal': {
    query:
      'mutation ($input: OpenBillingPortalInput!) { openBillingPortal(input: $input) { __typename ... on UserError { code message path } } }',
    aim: async ({ console, owner }) => {
      await billingStage.account(console, owner);
      return owner.organizationId;
    },
    absent: `org_${NOTHING}`,
    variables: (organizationId) => ({ input: { organizationId, reason: 'For the matrix' } }),
  },
  'Mutation.switchSubscription': switching(),
  'Mutation.cancelSubscription': changing('cancelSubscription'),
  'Mutation.resumeSubscription': changing('resumeSubscription', { ends_at: daysFromNow(20) }),
  'Mutation.startCheckout': buying(
    'mutation ($input: StartCheckoutInput!) { startCheckout(input: $input) { __typename ... on UserError { code message path } } }',
    { reason: 'For the matrix' },
  ),
  'Mutation.confirmCheckout': {
    query:
      'mutation ($input: ConfirmCheckoutInput!) { confirmCheckout(input: $input) { __typename ... on UserError { code message path } } }',
    aim: async ({ console, owner }) => idFrom('intent', await billingStage.intent(console, owner)),
    absent: `intent_${NOTHING}`,
    variables: (intentId) => ({ input: { intentId } }),
  },
  'node BillingIntent': node('BillingIntent', 'intent', billingStage.intent),
  'node BillingAccount': node('BillingAccount', 'acct', billingStage.account),
  'node Subscription': node('Subscription', 'sub', billingStage.subscription),
  'node Invoice': node('Invoice', 'inv', billingStage.invoice),
  'node Payment': node('Payment', 'pay', billingStage.payment),
  'node Refund': node('Refund', 'rfnd', billingStage.refund),
  'node Dispute': node('Dispute', 'disp', billingStage.dispute),
  'Organization.billing': {
    query: 'query ($id: ID!) { node(id: $id) { ... on Organization { billing { id } } } }',
    aim: async ({ console, owner }) => {
      await billingStage.account(console, owner);
      return owner.organizationId;
    },
    absent: `org_${NOTHING}`,
  },
  // What only operators see of it.
  'Invoice.stripe': {
    query: 'query ($id: ID!) { node(id: $id) { ... on Invoice { stripe { id } } } }',
    aim: async ({ console, owner }) => idFrom('inv', await billingStage.invoice(console, owner)),
    absent: `inv_${NOTHING}`,
  },
};
