import type { ChangeWish } from '@member-console/core';
import type { Database } from '@member-console/db';

/** Changes of a subscription that are on their way: Stripe has neither confirmed nor refused them, in their time. */
export async function selectPendingChanges(
  query: Pick<Database, 'query'>,
  subscriptionId: string,
): Promise<readonly { readonly id: string; readonly wish: ChangeWish }[]> {
  return query.query(
    {
      name: 'billing.pending_changes',
      text: `SELECT id, input || jsonb_build_object('kind', kind) AS wish FROM billing.intents
              WHERE account_id = (SELECT account_id FROM billing.subscriptions WHERE id = $1) AND kind <> 'checkout'
                AND input ->> 'subscriptionId' = $1::text AND confirmed_at IS NULL AND failed_at IS NULL
                AND expired_at IS NULL AND expires_at > system.at() ORDER BY id`,
    },
    [subscriptionId],
  );
}
