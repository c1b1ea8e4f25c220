import type { Database } from '@member-console/db';
import type { PriceMapping } from './customerFactOf.ts';

/** What a snapshot is read with: which of its prices are ours, and how long an unpaid renewal changes nothing. */
export async function selectTerms(
  query: Pick<Database, 'query'>,
  stripePrices: readonly string[],
): Promise<{ readonly prices: PriceMapping; readonly graceDays: number }> {
  const [row] = await query.query<{
    prices: readonly { readonly stripe: string; readonly ours: string }[];
    grace_days: number;
  }>(
    {
      name: 'billing.terms',
      text: `SELECT s.grace_days, coalesce((
               SELECT json_agg(json_build_object('stripe', m.stripe_id, 'ours', m.id)) FROM billing.stripe_mappings m
                 JOIN catalog.prices p ON p.id = m.id
                WHERE m.kind = 'price' AND m.stripe_id = ANY ($1)), '[]') AS prices
               FROM billing.settings s`,
    },
    [stripePrices],
  );
  if (row === undefined) throw new Error('The settings of billing have no row.');
  return {
    graceDays: row.grace_days,
    prices: new Map(row.prices.map(({ stripe, ours }) => [stripe, ours])),
  };
}
