import { stripeStage } from './stripeStage.ts';
import type { TestConsole } from './testConsole.ts';

const recent = 'from: "2020-01-01T00:00:00.000Z", until: "2100-01-01T00:00:00.000Z"';

/** How to reach the lists of what operators watch of Stripe, and what adds one more item to each. */
export const STRIPE_WALKS = {
  'Query.stripeEvents': {
    around: '{ stripeEvents PAGE }',
    path: ['stripeEvents'],
    orders: ['', `filter: { state: FAILED, type: "customer", stripeCustomer: "cus_nobody", ${recent} }`],
    add: (console: TestConsole) => stripeStage.failedEvent(console),
  },
  'Query.billingConcerns': {
    around: '{ billingConcerns PAGE }',
    path: ['billingConcerns'],
    orders: ['', 'filter: { kind: CUSTOMER_UNLINKED, isOpen: true }'],
    add: (console: TestConsole) => stripeStage.concern(console),
  },
  'Query.reconciliations': {
    around: '{ reconciliations PAGE }',
    path: ['reconciliations'],
    add: (console: TestConsole) => stripeStage.run(console),
  },
  'Query.drifts': {
    around: '{ drifts PAGE }',
    path: ['drifts'],
    orders: ['', 'filter: { class: UNLINKED, isOpen: true }'],
    add: (console: TestConsole) => stripeStage.drift(console),
  },
} as const;
