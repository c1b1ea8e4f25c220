import type { Wish } from '@member-console/core';
import type { Database } from '@member-console/db';
import type { Intent, IntentState } from './intent.ts';

type Query = Pick<Database, 'query'>;

export interface IntentRow {
  readonly id: string;
  readonly account_id: string;
  readonly organization_id: string;
  readonly kind: Wish['kind'];
  readonly input: object;
  readonly state: IntentState;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly url: string | null;
  readonly sent_at: Date | null;
  readonly ended_at: Date | null;
  readonly failure_code: string | null;
  readonly failure: string | null;
  readonly reason: string | null;
}

/** SQL of how far an intent `r` has come. */
export const INTENT_STATE = `CASE WHEN r.confirmed_at IS NOT NULL THEN 'confirmed' WHEN r.failed_at IS NOT NULL THEN 'failed'
       WHEN r.expired_at IS NOT NULL THEN 'expired' ELSE 'pending' END`;
/** SQL of an intent `r` of an account `a`, as `intentOf` reads it. */
export const INTENT = `r.id, r.account_id, a.organization_id, r.kind, r.input, r.created_at, r.expires_at, r.url, r.sent_at,
  coalesce(r.confirmed_at, r.failed_at, r.expired_at) AS ended_at, r.failure_code, r.failure, r.reason, ${INTENT_STATE} AS state`;

export function intentOf(row: IntentRow): Intent {
  return {
    id: row.id,
    accountId: row.account_id,
    organizationId: row.organization_id,
    wish: { kind: row.kind, ...row.input } as Wish,
    state: row.state,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    url: row.url,
    sentAt: row.sent_at,
    endedAt: row.ended_at,
    reason: row.reason,
    failure: row.failure_code === null ? null : { code: row.failure_code, message: row.failure ?? '' },
  };
}

export async function selectIntents(query: Query, ids: readonly string[]): Promise<readonly Intent[]> {
  const rows = await query.query<IntentRow>(
    {
      name: 'billing.intents',
      text: `SELECT ${INTENT} FROM billing.intents r JOIN billing.accounts a ON a.id = r.account_id
              WHERE r.id = ANY ($1)`,
    },
    [ids],
  );
  return rows.map(intentOf);
}

/** Stripe has taken it on: its id of it, and where a person goes on. */
export async function recordSent(
  query: Query,
  id: string,
  sent: { readonly stripeCheckout: string | null; readonly url: string | null },
): Promise<void> {
  await query.query(
    {
      name: 'billing.intent_sent',
      text: `WITH mapped AS (
               INSERT INTO billing.stripe_mappings (kind, id, stripe_id)
               SELECT 'checkout', $1::uuid, $2::text WHERE $2::text IS NOT NULL ON CONFLICT DO NOTHING)
             UPDATE billing.intents SET sent_at = coalesce(sent_at, system.at()), url = coalesce(url, $3) WHERE id = $1`,
    },
    [id, sent.stripeCheckout, sent.url],
  );
}

export async function recordFailed(
  query: Query,
  id: string,
  failure: { readonly code: string; readonly message: string },
): Promise<void> {
  await query.query(
    {
      name: 'billing.intent_failed',
      text: `UPDATE billing.intents SET failed_at = system.at(), failure_code = $2, failure = $3
              WHERE id = $1 AND confirmed_at IS NULL AND failed_at IS NULL AND expired_at IS NULL`,
    },
    [id, failure.code, failure.message],
  );
}

export async function recordExpired(query: Query, id: string): Promise<void> {
  await query.query(
    {
      name: 'billing.intent_expired',
      text: `UPDATE billing.intents SET expired_at = system.at()
              WHERE id = $1 AND confirmed_at IS NULL AND failed_at IS NULL AND expired_at IS NULL`,
    },
    [id],
  );
}

/** What is still pending although its time is over. */
export async function selectOverdue(query: Query): Promise<
  readonly {
    readonly id: string;
    /** It waits for a person who goes on with it: nobody did. */
    readonly isForsaken: boolean;
    readonly stripeCheckout: string | null;
    readonly stripeCustomer: string | null;
  }[]
> {
  return query.query({
    name: 'billing.overdue_intents',
    text: `SELECT i.id, i.kind = 'checkout' OR i.url IS NOT NULL AS "isForsaken", checkout.stripe_id AS "stripeCheckout", customer.stripe_id AS "stripeCustomer"
             FROM billing.intents i
             LEFT JOIN billing.stripe_mappings checkout ON checkout.kind = 'checkout' AND checkout.id = i.id
             LEFT JOIN billing.stripe_mappings customer ON customer.kind = 'customer' AND customer.id = i.account_id
            WHERE i.confirmed_at IS NULL AND i.failed_at IS NULL AND i.expired_at IS NULL AND i.expires_at < system.at()
              AND NOT EXISTS (SELECT FROM billing.concerns c WHERE c.kind = 'intent_unconfirmed'
                                 AND c.subject = i.id::text AND c.resolved_at IS NULL)
            ORDER BY i.created_at LIMIT 100`,
  });
}

/** Unless it was confirmed meanwhile, somebody has to look at it. */
export async function raiseUnconfirmed(query: Query, id: string): Promise<void> {
  await query.query(
    {
      name: 'billing.raise_unconfirmed',
      text: `INSERT INTO billing.concerns (account_id, kind, subject, evidence, opened_at)
             SELECT account_id, 'intent_unconfirmed', id::text, json_build_object('kind', kind), system.at()
               FROM billing.intents
              WHERE id = $1 AND confirmed_at IS NULL AND failed_at IS NULL AND expired_at IS NULL
             ON CONFLICT DO NOTHING`,
    },
    [id],
  );
}
