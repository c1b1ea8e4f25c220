import type { Database } from '@member-console/db';
import { newId } from '@member-console/domain/kernel';

/** A customer that pays for a subscription, in the simulated Stripe. */
export interface Payer {
  readonly customer: string;
  readonly subscription: string;
  readonly item: string;
}

/** Anything that Stripe's API takes. @throws Error with Stripe's words when it refuses. */
export type StripeCall = (path: string, params: Readonly<Record<string, string>>) => Promise<StripeObject>;
type StripeObject = Readonly<Record<string, unknown>> & { readonly id: string };

export function callsTo(port: number, secretKey: string): StripeCall {
  return async (path, params) => {
    const answer = await fetch(`http://127.0.0.1:${port}/v1/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(params).toString(),
    });
    const body = (await answer.json()) as StripeObject & { readonly error?: { readonly message: string } };
    if (body.error !== undefined) throw new Error(`${path}: ${body.error.message}`);
    return body;
  };
}

/** Gives the upper plan of the wiki a price that Stripe knows, and so many organizations a subscription to it. */
export async function makePayers(
  { pool }: Database,
  call: StripeCall,
  count: number,
): Promise<readonly Payer[]> {
  const product = await call('products', { name: 'Plan' });
  const price = await call('prices', {
    product: product.id,
    currency: 'eur',
    unit_amount: '800',
    'recurring[interval]': 'month',
  });
  await pool.query(
    `WITH price AS (
       INSERT INTO catalog.prices (id, product_id, currency, amount_minor, interval, created_at)
       SELECT $1, t.product_id, 'eur', 800, 'month', system.at() FROM catalog.plan_ladder_tiers t
         JOIN catalog.plan_ladders l ON l.id = t.ladder_id WHERE l.slug = 'wiki' AND t.rank = 1 RETURNING id, product_id)
     INSERT INTO billing.stripe_mappings (kind, id, stripe_id)
     SELECT 'price', id, $2 FROM price UNION ALL SELECT 'product', product_id, $3 FROM price`,
    [newId(), price.id, product.id],
  );
  const { rows } = await pool.query<{ id: string }>(
    'SELECT id FROM organizations.organizations ORDER BY md5(slug) LIMIT $1',
    [count],
  );
  const payers: Payer[] = [];
  for (const { id } of rows) {
    const customer = await call('customers', { 'metadata[organization]': id });
    const method = await call('payment_methods/pm_card_visa/attach', { customer: customer.id });
    const subscription = await call('subscriptions', {
      customer: customer.id,
      default_payment_method: method.id,
      'items[0][price]': price.id,
    });
    const { data } = subscription.items as { readonly data: readonly { readonly id: string }[] };
    payers.push({ customer: customer.id, subscription: subscription.id, item: data[0]?.id ?? '' });
  }
  return payers;
}
