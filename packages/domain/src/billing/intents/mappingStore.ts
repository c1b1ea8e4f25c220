import type { Database } from '@member-console/db';
import type { MappedKind } from '../ports/index.ts';

type Query = Pick<Database, 'query'>;

/** Stripe's id of something of ours; null while it has none. */
export async function selectStripeId(query: Query, kind: MappedKind, id: string): Promise<string | null> {
  const [row] = await query.query<{ stripe_id: string }>(
    {
      name: 'billing.stripe_id',
      text: `SELECT stripe_id FROM billing.stripe_mappings WHERE kind = $1 AND id = $2`,
    },
    [kind, id],
  );
  return row?.stripe_id ?? null;
}

/** Prices as Stripe knows them. */
export async function selectPricesOut(
  query: Query,
  priceIds: readonly string[],
): Promise<
  readonly { readonly priceId: string; readonly productId: string; readonly stripePrice: string | null }[]
> {
  return query.query(
    {
      name: 'billing.prices_out',
      text: `SELECT p.id AS "priceId", p.product_id AS "productId", m.stripe_id AS "stripePrice"
               FROM catalog.prices p
               LEFT JOIN billing.stripe_mappings m ON m.kind = 'price' AND m.id = p.id WHERE p.id = ANY ($1)`,
    },
    [[...new Set(priceIds)]],
  );
}

/** Whether a price is paid again and again. */
export async function selectIsRecurring(query: Query, priceId: string): Promise<boolean> {
  const [row] = await query.query<{ is_recurring: boolean }>(
    {
      name: 'billing.is_recurring',
      text: `SELECT interval IS NOT NULL AS is_recurring FROM catalog.prices WHERE id = $1`,
    },
    [priceId],
  );
  return row?.is_recurring === true;
}
