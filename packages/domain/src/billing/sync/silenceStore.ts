import type { Database } from '@member-console/db';

/** Customers that are asked for in one go. The next go comes within a minute. */
const BATCH = 200;

/**
 * Wakes the job of every customer of whom Stripe should have said something: whose period ended hours ago and who was not
 * asked for since, and who loses a paid plan within minutes and was not asked for lately. A renewal is billed about an
 * hour after its period's end.
 */
export async function wakeSilent(query: Pick<Database, 'query'>): Promise<void> {
  await query.query(
    {
      name: 'billing.wake_silent',
      text: `WITH silent AS (
               SELECT s.account_id FROM billing.subscriptions s JOIN billing.accounts a ON a.id = s.account_id, system.at() AS at
                WHERE s.ended_at IS NULL AND s.period_ends_at < at - interval '3 hours'
                  AND (a.synced_at IS NULL OR a.synced_at < s.period_ends_at + interval '3 hours')
               UNION
               SELECT a.id FROM entitlements.pools p JOIN billing.accounts a ON a.organization_id = p.organization_id,
                      system.at() AS at
                WHERE p.next_boundary_at BETWEEN at AND at + interval '10 minutes'
                  AND (a.synced_at IS NULL OR a.synced_at < at - interval '10 minutes')
                  AND EXISTS (SELECT FROM entitlements.grants g WHERE g.pool_id = p.id AND g.source = 'subscription'
                                 AND g.revoked_at IS NULL AND g.ends_at BETWEEN at AND at + interval '10 minutes')
               LIMIT $1)
             SELECT system.enqueue('stripe.sync', json_build_object('stripeCustomer', m.stripe_id),
                                   'stripe.sync:' || m.stripe_id)
               FROM silent JOIN billing.stripe_mappings m ON m.kind = 'customer' AND m.id = silent.account_id
              WHERE NOT system.is_enqueued('stripe.sync:' || m.stripe_id)`,
    },
    [BATCH],
  );
}
