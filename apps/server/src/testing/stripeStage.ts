import { newId } from '@member-console/domain/kernel';
import type { TestConsole } from './testConsole.ts';

/** What operators watch of Stripe, each made anew beside the commands; each answers an id. */
export const stripeStage = {
  /** An event that could not be worked out, of a customer that is nobody's. */
  async failedEvent({ database }: TestConsole): Promise<string> {
    const { rows } = await database.pool.query<{ id: string }>(
      `INSERT INTO billing.stripe_events (event_id, type, api_version, customer, object_id, occurred_at, received_at,
         payload, failed_at, attempts, last_error)
       SELECT 'evt_' || n.id, 'customer.updated', '2026-10-28.dahlia', 'cus_nobody', 'cus_nobody', at, at,
              '{"data": {"object": {"id": "cus_nobody", "email": "ada@demo.test", "balance": 0}}}', at, 2,
              'No answer about ada@demo.test'
         FROM system.at() AS at, (SELECT gen_random_uuid() AS id) AS n RETURNING id`,
    );
    return rows[0]?.id ?? '';
  },
  /** A customer of Stripe's that is nobody's here, and pays for something. */
  async concern({ database }: TestConsole): Promise<string> {
    const { rows } = await database.pool.query<{ id: string }>(
      `INSERT INTO billing.concerns (kind, subject, evidence, opened_at)
       VALUES ('customer_unlinked', 'cus_' || replace($1, '-', ''),
               '{"subscriptions": [{"stripeSubscription": "sub_1", "status": "active"}]}', system.at()) RETURNING id`,
      [newId()],
    );
    return rows[0]?.id ?? '';
  },
  /** A comparison that is under way. */
  async run({ database }: TestConsole): Promise<string> {
    const { rows } = await database.pool.query<{ id: string }>(
      `INSERT INTO billing.reconciliation_runs (kind, actor, started_at, total, checked)
       VALUES ('nightly', '{"kind": "job", "personId": null, "requestId": null}', system.at(), 10, 3) RETURNING id`,
    );
    return rows[0]?.id ?? '';
  },
  /** A subscription of nobody's that a comparison has found. */
  async drift(console: TestConsole): Promise<string> {
    const { rows } = await console.database.pool.query<{ id: string }>(
      `INSERT INTO billing.drifts (run_id, class, subject, evidence, found_at)
       VALUES ($1, 'unlinked', 'cus_' || replace($2, '-', ''), '{"ours": null, "theirs": "active"}', system.at())
       RETURNING id`,
      [await stripeStage.run(console), newId()],
    );
    return rows[0]?.id ?? '';
  },
  /** A customer in the simulated Stripe; answers Stripe's id. */
  customer: async (console: TestConsole): Promise<string> =>
    (await ask(console, '/v1/customers', { name: 'Somebody' })).id,
  /** A customer that somebody made in Stripe's own pages, with a bill every month for what is none of ours. */
  async payingStranger(console: TestConsole): Promise<string> {
    const customer = await stripeStage.customer(console);
    const { id: product } = await ask(console, '/v1/products', { name: 'Honey' });
    const { id: price } = await ask(console, '/v1/prices', {
      product,
      currency: 'eur',
      unit_amount: '500',
      'recurring[interval]': 'month',
    });
    await ask(console, '/v1/subscriptions', {
      customer,
      'items[0][price]': price,
      collection_method: 'send_invoice',
      days_until_due: '14',
    });
    return customer;
  },
  /** What Stripe says of a customer, kept and not worked on. */
  async event({ database }: TestConsole, stripeCustomer: string): Promise<void> {
    await database.pool.query(
      `INSERT INTO billing.stripe_events (event_id, type, customer, object_id, occurred_at, received_at, payload)
       SELECT 'evt_' || gen_random_uuid(), 'customer.updated', $1, $1, at, at, '{}' FROM system.at() AS at`,
      [stripeCustomer],
    );
  },
};

async function ask({ simulator }: TestConsole, path: string, fields: Record<string, string>) {
  const response = await fetch(`${simulator?.origin}${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_console', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  });
  if (!response.ok) throw new Error(`Stripe says no to ${path}: ${await response.text()}`);
  return (await response.json()) as { readonly id: string };
}
