import { createHmac } from 'node:crypto';
import { newId } from '@member-console/domain/kernel';

/** What signs the events of a bench. */
export const WEBHOOK_SECRET = 'whsec_of_a_bench_that_guards_nothing';

/** Customers that events are of: enough that their jobs hardly ever meet. */
const CUSTOMERS = 2000;

/** Requests that each tell of an event that nobody has heard of, of the size of Stripe's. */
export function eventRequests(count: number): readonly string[] {
  return Array.from({ length: count }, () => {
    const { body, headers } = signedEvent(`cus_${Math.trunc(Math.random() * CUSTOMERS)}`);
    const all = {
      host: 'localhost',
      connection: 'keep-alive',
      'content-length': Buffer.byteLength(body),
      ...headers,
    };
    const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    return `POST /webhooks/stripe HTTP/1.1\r\n${head.join('')}\r\n${body}`;
  });
}

/** A customer's event as Stripe sends it. */
export function signedEvent(customer: string) {
  const seconds = Math.floor(Date.now() / 1000);
  const body = JSON.stringify(event(seconds, customer), null, 2);
  const signature = createHmac('sha256', WEBHOOK_SECRET).update(`${seconds}.${body}`).digest('hex');
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'stripe-signature': `t=${seconds},v1=${signature}`,
    'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
  };
  return { body, headers };
}

function event(seconds: number, customer: string): object {
  const id = newId().replaceAll('-', '');
  const item = {
    id: `si_${id}`,
    object: 'subscription_item',
    current_period_start: seconds,
    current_period_end: seconds + 2_592_000,
    price: { id: 'price_standard', object: 'price', unit_amount: 800, currency: 'eur', metadata: {} },
    quantity: 1,
    subscription: `sub_${id}`,
  };
  return {
    id: `evt_${id}`,
    object: 'event',
    api_version: '2026-10-28.endive',
    created: seconds,
    data: {
      object: {
        id: `sub_${id}`,
        object: 'subscription',
        customer,
        status: 'active',
        cancel_at: null,
        cancel_at_period_end: false,
        collection_method: 'charge_automatically',
        currency: 'eur',
        items: {
          object: 'list',
          data: [item],
          has_more: false,
          url: `/v1/subscription_items?subscription=sub_${id}`,
        },
        latest_invoice: `in_${id}`,
        metadata: { organization: newId(), intent: newId() },
        start_date: seconds,
      },
    },
    livemode: false,
    pending_webhooks: 1,
    request: { id: `req_${id}`, idempotency_key: newId() },
    type: 'customer.subscription.updated',
  };
}
