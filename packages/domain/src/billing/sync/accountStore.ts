import type { ChangeWish } from '@member-console/core';
import type { Database } from '@member-console/db';
import { newId } from '../../kernel/index.ts';

type Query = Pick<Database, 'query'>;

/** An account whose next fetch has been numbered. */
export interface NumberedFetch {
  readonly accountId: string;
  readonly organizationId: string;
  /** Only a snapshot with a higher number than the last one that was settled counts. */
  readonly seq: bigint;
  /** Stripe's ids of the subscriptions that we hold. */
  readonly stripeSubscriptions: readonly string[];
  /** Events that had arrived before the fetch began: it shows what they tell of. */
  readonly eventIds: readonly string[];
  /** Whether one of them may tell of invoices and payments, or none has arrived and anything may have happened. */
  readonly tellsOfMoney: boolean;
  /** Changes of subscriptions that were asked for and wait to be confirmed. */
  readonly wishes: readonly { readonly id: string; readonly wish: ChangeWish }[];
}

/** Types of events after which invoices and payments are what they were; what happens to those has events of its own. */
const WITHOUT_MONEY = '^(customer|subscription_schedule)\\.';

/** Takes the next number of a customer's account; null for a customer that is linked to nobody. */
export async function numberFetch(query: Query, stripeCustomer: string): Promise<NumberedFetch | null> {
  const [row] = await query.query<{
    id: string;
    organization_id: string;
    fetch_seq: bigint;
    subscriptions: string[];
    events: string[];
    tells_of_money: boolean;
    wishes: NumberedFetch['wishes'];
  }>(
    {
      name: 'billing.number_fetch',
      text: `WITH account AS (
               UPDATE billing.accounts a SET fetch_seq = fetch_seq + 1
                 FROM billing.stripe_mappings m WHERE m.kind = 'customer' AND m.stripe_id = $1 AND a.id = m.id
               RETURNING a.id, a.organization_id, a.fetch_seq)
             SELECT account.*,
               ARRAY(SELECT m.stripe_id FROM billing.subscriptions s
                       JOIN billing.stripe_mappings m ON m.kind = 'subscription' AND m.id = s.id
                      WHERE s.account_id = account.id AND s.ended_at IS NULL) AS subscriptions,
               ARRAY(SELECT e.id FROM billing.stripe_events e
                      WHERE e.customer = $1 AND e.done_at IS NULL AND e.ignored_at IS NULL) AS events,
               (SELECT coalesce(bool_or(e.type !~ $2), true) FROM billing.stripe_events e
                 WHERE e.customer = $1 AND e.done_at IS NULL AND e.ignored_at IS NULL) AS tells_of_money,
               coalesce((SELECT json_agg(json_build_object('id', i.id,
                   'wish', i.input || jsonb_build_object('kind', i.kind)) ORDER BY i.id)
                 FROM billing.intents i WHERE i.account_id = account.id AND i.kind <> 'checkout' AND i.sent_at IS NOT NULL
                  AND i.confirmed_at IS NULL AND i.failed_at IS NULL AND i.expired_at IS NULL), '[]') AS wishes
             FROM account`,
    },
    [stripeCustomer, WITHOUT_MONEY],
  );
  return row
    ? {
        accountId: row.id,
        organizationId: row.organization_id,
        seq: row.fetch_seq,
        stripeSubscriptions: row.subscriptions,
        eventIds: row.events,
        tellsOfMoney: row.tells_of_money,
        wishes: row.wishes,
      }
    : null;
}

/** An organization's account, and its customer once there is one. */
export interface Account {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  /** Of whom Stripe writes to. */
  readonly email: string | null;
  readonly stripeCustomer: string | null;
}

/** The organization's account, made if there is none. Null: there is no such organization. */
export async function openAccount(query: Query, organizationId: string): Promise<Account | null> {
  const [row] = await query.query<{
    id: string;
    name: string;
    email: string | null;
    stripe_customer: string | null;
  }>(
    {
      name: 'billing.open_account',
      text: `WITH made AS (
               INSERT INTO billing.accounts (id, organization_id, created_at)
               SELECT $2, o.id, system.at() FROM organizations.organizations o WHERE o.id = $1
               ON CONFLICT (organization_id) DO NOTHING RETURNING id),
             account AS (
               SELECT id FROM made UNION ALL SELECT id FROM billing.accounts WHERE organization_id = $1 LIMIT 1)
             SELECT account.id, o.name, payer.email, m.stripe_id AS stripe_customer
               FROM account JOIN organizations.organizations o ON o.id = $1
               LEFT JOIN billing.stripe_mappings m ON m.kind = 'customer' AND m.id = account.id
               LEFT JOIN LATERAL (
                 SELECT p.email FROM organizations.memberships s
                   JOIN organizations.roles r ON r.id = s.role_id AND r.key = 'owner'
                   JOIN identity.persons p ON p.id = s.person_id
                  WHERE s.organization_id = $1 AND s.ended_at IS NULL ORDER BY s.id LIMIT 1) payer ON true`,
    },
    [organizationId, newId()],
  );
  return row
    ? {
        id: row.id,
        organizationId,
        name: row.name,
        email: row.email,
        stripeCustomer: row.stripe_customer,
      }
    : null;
}

/** Whose a customer of Stripe's is. The first word stands: false when either of the two belongs to another. */
export async function linkCustomer(
  query: Query,
  accountId: string,
  stripeCustomer: string,
): Promise<boolean> {
  const rows = await query.query(
    {
      name: 'billing.link_customer',
      text: `WITH linked AS (
               INSERT INTO billing.stripe_mappings (kind, id, stripe_id) VALUES ('customer', $1, $2)
               ON CONFLICT DO NOTHING RETURNING id)
             SELECT FROM linked UNION ALL
             SELECT FROM billing.stripe_mappings WHERE kind = 'customer' AND id = $1 AND stripe_id = $2`,
    },
    [accountId, stripeCustomer],
  );
  return rows.length > 0;
}

/** Why a customer could not be asked for, and when somebody tries again. */
export async function recordUnreached(
  query: Query,
  stripeCustomer: string,
  { message, retryMs }: { readonly message: string; readonly retryMs: number },
): Promise<void> {
  await query.query(
    {
      name: 'billing.record_unreached',
      text: `WITH account AS (
               UPDATE billing.accounts a SET failed_at = system.at(), last_error = $2
                 FROM billing.stripe_mappings m WHERE m.kind = 'customer' AND m.stripe_id = $1 AND a.id = m.id)
             SELECT system.enqueue('stripe.sync', json_build_object('stripeCustomer', $1::text), 'stripe.sync:' || $1,
                                   now() + $3 * interval '1 millisecond')`,
    },
    [stripeCustomer, message, retryMs],
  );
}

/** A customer that nobody here knows calls a person, once; again only with other evidence than somebody has looked into. */
export async function raiseUnlinked(query: Query, stripeCustomer: string, evidence: object): Promise<void> {
  await query.query(
    {
      name: 'billing.raise_unlinked',
      text: `INSERT INTO billing.concerns (kind, subject, evidence, opened_at)
             SELECT 'customer_unlinked', $1, $2, system.at()
              WHERE NOT EXISTS (SELECT FROM billing.concerns WHERE kind = 'customer_unlinked' AND subject = $1
                                   AND resolved_by IS NOT NULL AND evidence = $2)
             ON CONFLICT DO NOTHING`,
    },
    [stripeCustomer, JSON.stringify(evidence)],
  );
}

/** A customer that has found its organization calls nobody any more. */
export async function settleUnlinked(query: Query, stripeCustomer: string): Promise<void> {
  await query.query(
    {
      name: 'billing.settle_unlinked',
      text: `UPDATE billing.concerns SET resolved_at = system.at()
              WHERE kind = 'customer_unlinked' AND subject = $1 AND resolved_at IS NULL`,
    },
    [stripeCustomer],
  );
}

export async function hasAccount(query: Query, stripeCustomer: string): Promise<boolean> {
  const rows = await query.query(
    {
      name: 'billing.has_account',
      text: `SELECT FROM billing.stripe_mappings WHERE kind = 'customer' AND stripe_id = $1`,
    },
    [stripeCustomer],
  );
  return rows.length > 0;
}
