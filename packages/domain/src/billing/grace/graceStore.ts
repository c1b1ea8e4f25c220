import type { Database } from '@member-console/db';

type Query = Pick<Database, 'query'>;

/** How long an unpaid renewal leaves the plan as it is, and whom that concerns today. */
export interface Grace {
  readonly days: number;
  /** Subscriptions that owe a renewal. */
  readonly pastDue: number;
}

export async function selectGrace(query: Query): Promise<Grace> {
  const [row] = await query.query<Grace>({
    name: 'billing.grace',
    text: `SELECT s.grace_days AS days,
                  (SELECT count(*)::int FROM billing.subscriptions WHERE status = 'past_due' AND ended_at IS NULL) AS "pastDue"
             FROM billing.settings s`,
  });
  if (row === undefined) throw new Error('The settings of billing have no row.');
  return row;
}

/** Keeps it with what is said of it, and has Stripe asked about everybody who owes something: their rights follow. */
export async function updateGraceDays(query: Query, days: number, audit: string): Promise<void> {
  await query.query(
    {
      name: 'billing.set_grace_days',
      text: `WITH kept AS (UPDATE billing.settings SET grace_days = $1),
             owing AS (
               SELECT DISTINCT m.stripe_id FROM billing.subscriptions s
                 JOIN billing.stripe_mappings m ON m.kind = 'customer' AND m.id = s.account_id
                WHERE s.status = 'past_due' AND s.ended_at IS NULL)
             SELECT audit.write($2::jsonb),
                    (SELECT count(system.enqueue('stripe.sync', json_build_object('stripeCustomer', stripe_id),
                                                 'stripe.sync:' || stripe_id)) FROM owing)`,
    },
    [days, audit],
  );
}
