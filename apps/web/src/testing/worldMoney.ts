import { at, id } from './idAndInstant.ts';

const money = (amount: string) => ({
  __typename: 'Money',
  amount,
  amountMinor: amount.replace('.', '').replace(/^0+(?=\d)/, ''),
  currency: 'EUR',
});
const inStripe = (stripeId: string) => ({ __typename: 'StripeLink', id: stripeId, url: null });

/** What Stripe says of the small world: one organization pays by the month, was late once, and asked its bank once. */
export function createMoney() {
  const price = {
    __typename: 'Price',
    id: id('price', 31),
    amount: money('8.00'),
    interval: 'MONTH',
    intervalCount: 1,
    product: { __typename: 'Product', id: id('prod', 21), slug: 'plus', name: '‹Plus›' },
  };
  return {
    /** Null before anybody wanted to pay. */
    account: {
      __typename: 'BillingAccount',
      id: id('acct', 1),
      customerState: 'PRESENT',
      createdAt: at(-20),
      syncedAt: at(0),
      syncFailure: null as { __typename: 'SyncFailure'; at: string; message: string } | null,
      stripe: inStripe('cus_Pretend1'),
    } as null | { syncFailure: object | null; [field: string]: unknown; id: string },
    subscriptions: [
      {
        __typename: 'Subscription',
        id: id('sub', 1),
        status: 'ACTIVE',
        isCollectionPaused: false,
        startedAt: at(-20),
        periodStartsAt: at(-20),
        periodEndsAt: at(10),
        trialEndsAt: null,
        endsAt: null,
        endedAt: null,
        unpaidSince: null,
        seenAt: at(0),
        access: { __typename: 'SubscriptionAccess', isGiven: true, until: null, reason: 'PAID' },
        items: [
          {
            __typename: 'SubscriptionItem',
            quantity: 2,
            amount: money('8.00'),
            interval: 'MONTH',
            intervalCount: 1,
            periodEndsAt: at(10),
            price,
          },
        ],
        phases: [
          {
            __typename: 'SubscriptionPhase',
            startsAt: at(-20),
            endsAt: null,
            items: [{ __typename: 'SubscriptionPhaseItem', quantity: 1, price }],
          },
        ],
        stripe: inStripe('sub_Pretend1'),
      },
    ],
    invoices: [
      {
        __typename: 'Invoice',
        id: id('inv', 1),
        number: '‹W-0001›',
        status: 'OPEN',
        isPastDue: true,
        billingReason: 'subscription_cycle',
        createdAt: at(-2),
        finalizedAt: at(-2),
        dueAt: null,
        paidAt: null,
        attemptCount: 1,
        nextAttemptAt: at(1),
        total: money('16.00'),
        tax: money('2.00'),
        paid: money('0.00'),
        remaining: money('16.00'),
        hostedUrl: 'https://invoice.stripe.test/1',
        pdfUrl: null,
        stripe: inStripe('in_Pretend1'),
      },
    ],
    payments: [
      {
        __typename: 'Payment',
        id: id('pay', 1),
        status: 'SUCCEEDED',
        createdAt: at(-20),
        amount: money('16.00'),
        refunded: money('4.00'),
        method: { __typename: 'PaymentMethod', kind: 'card', brand: 'visa', last4: '4242' },
        failure: null,
        stripe: inStripe('pi_Pretend1'),
      },
    ],
    refunds: [
      {
        __typename: 'Refund',
        id: id('rfnd', 1),
        status: 'SUCCEEDED',
        reason: 'requested_by_customer',
        createdAt: at(-10),
        amount: money('4.00'),
      },
    ],
    disputes: [
      {
        __typename: 'Dispute',
        id: id('disp', 1),
        status: 'NEEDS_RESPONSE',
        needsAnswer: true,
        reason: 'product_not_received',
        dueAt: at(5),
        createdAt: at(-5),
        amount: money('16.00'),
        stripe: inStripe('dp_Pretend1'),
      },
    ],
    intents: [
      {
        __typename: 'BillingIntent',
        id: id('intent', 2),
        kind: 'CHECKOUT',
        state: 'PENDING',
        url: 'https://checkout.stripe.test/2' as string | null,
        quantity: 1,
        reason: '‹They asked›',
        createdAt: at(0),
        expiresAt: at(1),
        failure: null,
        price,
      },
    ],
    /** What would be too much after a cancellation. */
    excess: [] as object[],
    /** What the next checkout or switch is refused with. */
    refusal: null as string | null,
    /** What choosing a price would bring; null for the plan that one has at that price. */
    purchase: {
      way: 'CHECKOUT',
      token: '‹token›',
      effectiveAt: at(10),
      dueNow: money('8.00'),
      nextPayment: { at: at(10), amount: money('8.00') },
      lines: [{ description: '‹Standard›', isProration: false, amount: money('8.00') }],
    } as null | {
      way: string;
      token: string;
      dueNow: object;
      lines: object[];
      [field: string]: unknown;
    },
  };
}
