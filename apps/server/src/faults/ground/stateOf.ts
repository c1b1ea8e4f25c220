import { createHash } from 'node:crypto';
import type { Database } from '@member-console/db';

/** What the console says now, of everybody: rights, mirror, intents, concerns. Nothing of when or how it came to know. */
export interface State {
  readonly subscriptions: readonly object[];
  readonly items: readonly object[];
  readonly grants: readonly object[];
  readonly timeline: readonly object[];
  readonly purchases: readonly object[];
  readonly invoices: readonly object[];
  readonly payments: readonly object[];
  readonly refunds: readonly object[];
  readonly disputes: readonly object[];
  readonly intents: readonly object[];
  readonly concerns: readonly object[];
}

/** Of all organizations, or of one. Organizations are named by their names, everything else by what Stripe calls it. */
export async function stateOf(database: Database, at: Date, organizationId?: string): Promise<State> {
  const [row] = await database.query<{ state: State }>({ name: 'faults.state', text: STATE }, [
    at,
    organizationId ?? null,
  ]);
  if (row === undefined) throw new Error('There is no state.');
  return row.state;
}

export function hashOf(state: object): string {
  return createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, 16);
}

const rows = (name: string, select: string) =>
  `'${name}', (SELECT coalesce(json_agg(row ORDER BY row::text), '[]') FROM (${select}) AS row)`;

/** Rows of a mirrored table, with Stripe's id in place of ours. */
const mirrored = (kind: string, table: string) =>
  rows(
    table,
    `SELECT m.stripe_id, to_jsonb(t) - 'id' - 'account_id' - 'seen_at' AS row FROM billing.${table} t
       JOIN account ON account.id = t.account_id JOIN billing.stripe_mappings m ON m.kind = '${kind}' AND m.id = t.id`,
  );

const STATE = `
  WITH organization AS (SELECT id, name FROM organizations.organizations WHERE $2::uuid IS NULL OR id = $2),
  account AS (SELECT a.id, a.customer_state, o.name FROM billing.accounts a JOIN organization o ON o.id = a.organization_id),
  pool AS (SELECT p.id, o.name FROM entitlements.pools p JOIN organization o ON o.id = p.organization_id)
  SELECT json_build_object(
    ${mirrored('subscription', 'subscriptions')}, ${mirrored('purchase', 'purchases')},
    ${mirrored('invoice', 'invoices')}, ${mirrored('payment', 'payments')}, ${mirrored('refund', 'refunds')},
    ${mirrored('dispute', 'disputes')},
    ${rows(
      'items',
      `SELECT m.stripe_id, i.price_id, i.quantity, i.period_starts_at, i.period_ends_at, i.amount_minor
         FROM billing.subscription_items i JOIN billing.subscriptions s ON s.id = i.subscription_id
         JOIN account ON account.id = s.account_id
         JOIN billing.stripe_mappings m ON m.kind = 'subscription_item' AND m.id = i.id`,
    )},
    ${rows(
      'grants',
      `SELECT pool.name, g.source, l.slug AS ladder, p.slug AS product, g.quantity, g.ends_at, g.source_ref,
              g.starts_at > $1 AS is_later
         FROM entitlements.grants g JOIN pool ON pool.id = g.pool_id
         LEFT JOIN catalog.plan_ladders l ON l.id = g.ladder_id LEFT JOIN catalog.products p ON p.id = g.product_id
        WHERE g.revoked_at IS NULL AND (g.ends_at IS NULL OR g.ends_at > $1)`,
    )},
    ${rows(
      'timeline',
      `SELECT pool.name, l.slug AS ladder, p.slug AS product, v.rank, v.quantity, v.ends_at,
              CASE WHEN v.starts_at > $1 THEN v.starts_at END AS starts_at
         FROM entitlements.provisions v JOIN pool ON pool.id = v.pool_id
         JOIN catalog.plan_ladders l ON l.id = v.ladder_id JOIN catalog.products p ON p.id = v.product_id
        WHERE v.ends_at IS NULL OR v.ends_at > $1`,
    )},
    ${rows(
      'intents',
      `SELECT account.name, i.kind, i.confirmed_at IS NOT NULL AS confirmed, i.failed_at IS NOT NULL AS failed
         FROM billing.intents i JOIN account ON account.id = i.account_id`,
    )},
    ${rows(
      'concerns',
      `SELECT account.name, c.kind, c.subject FROM billing.concerns c LEFT JOIN account ON account.id = c.account_id
        WHERE c.resolved_at IS NULL AND (account.id IS NOT NULL OR $2::uuid IS NULL)`,
    )}) AS state`;
