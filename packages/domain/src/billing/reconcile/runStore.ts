import type { Database } from '@member-console/db';

type Query = Pick<Database, 'query'>;

/** Ends a run before its end, with its audit entry. False: it is over, or there is none. */
export async function updateRunCancelled(query: Query, id: string, audit: string): Promise<boolean> {
  const rows = await query.query(
    {
      name: 'billing.cancel_run',
      text: `WITH run AS (
               UPDATE billing.reconciliation_runs SET cancelled_at = system.at()
                WHERE id = $1 AND finished_at IS NULL AND cancelled_at IS NULL RETURNING id)
             SELECT audit.write($2) FROM run`,
    },
    [id, audit],
  );
  return rows.length === 1;
}

export async function hasRun(query: Query, id: string): Promise<boolean> {
  const rows = await query.query(
    { name: 'billing.has_run', text: 'SELECT FROM billing.reconciliation_runs WHERE id = $1' },
    [id],
  );
  return rows.length === 1;
}

/** What was found to differ, and whom Stripe is asked about. */
export interface OpenDrift {
  readonly class: string;
  readonly subject: string;
  readonly organizationId: string | null;
  /** Null: nobody's customer in Stripe. */
  readonly stripeCustomer: string | null;
  readonly isRepaired: boolean;
}

export async function selectDrift(query: Query, id: string): Promise<OpenDrift | null> {
  const [row] = await query.query<OpenDrift>(
    {
      name: 'billing.drift',
      text: `SELECT d.class, d.subject, a.organization_id AS "organizationId",
                    CASE WHEN d.account_id IS NULL THEN d.subject ELSE m.stripe_id END AS "stripeCustomer",
                    d.repaired_at IS NOT NULL AS "isRepaired"
               FROM billing.drifts d LEFT JOIN billing.accounts a ON a.id = d.account_id
               LEFT JOIN billing.stripe_mappings m ON m.kind = 'customer' AND m.id = a.id
              WHERE d.id = $1`,
    },
    [id],
  );
  return row ?? null;
}

/**
 * Records that somebody had Stripe asked again, and whether that mended it, in whatever run it was found. A subscription
 * of which Stripe goes on saying nothing is not mended by asking.
 */
export async function updateDriftReviewed(
  query: Query,
  drift: Pick<OpenDrift, 'class' | 'subject'>,
  by: { readonly personId: string | null; readonly isSettled: boolean },
  audit: string,
): Promise<boolean> {
  const [row] = await query.query<{ is_repaired: boolean }>(
    {
      name: 'billing.review_drift',
      text: `WITH repaired AS (
               UPDATE billing.drifts SET repaired_at = system.at(), repaired_by = $3
                WHERE class = $1 AND subject = $2 AND repaired_at IS NULL AND $4
                  AND NOT EXISTS (SELECT FROM billing.concerns c WHERE class = 'missing_there'
                                     AND c.kind = 'subscription_missing' AND c.subject = $2 AND c.resolved_at IS NULL)
               RETURNING id)
             SELECT EXISTS (SELECT FROM repaired) AS is_repaired, audit.write($5)`,
    },
    [drift.class, drift.subject, by.personId, by.isSettled, audit],
  );
  return row?.is_repaired ?? false;
}
