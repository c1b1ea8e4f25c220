import type { Database } from '@member-console/db';

/** Stripe's ids of things of ours, and whether the first price is paid again and again. */
export async function selectStripeIds(
  query: Pick<Database, 'query'>,
  wanted: {
    readonly prices?: readonly string[];
    readonly subscriptions?: readonly string[];
    readonly checkouts?: readonly string[];
  },
): Promise<{ readonly stripeIds: ReadonlyMap<string, string>; readonly isRecurring: boolean }> {
  const { prices = [], subscriptions = [], checkouts = [] } = wanted;
  const rows = await query.query<{ id: string; stripe_id: string; is_recurring: boolean | null }>(
    {
      name: 'billing.stripe_ids',
      text: `SELECT m.id, m.stripe_id, p.interval IS NOT NULL AS is_recurring
               FROM billing.stripe_mappings m LEFT JOIN catalog.prices p ON m.kind = 'price' AND p.id = m.id
              WHERE (m.kind = 'price' AND m.id = ANY ($1)) OR (m.kind = 'subscription' AND m.id = ANY ($2))
                 OR (m.kind = 'checkout' AND m.id = ANY ($3))`,
    },
    [prices, subscriptions, checkouts],
  );
  return {
    stripeIds: new Map(rows.map((row) => [row.id, row.stripe_id])),
    isRecurring: rows.some((row) => row.id === prices[0] && row.is_recurring === true),
  };
}
