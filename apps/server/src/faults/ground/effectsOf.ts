import type { Database } from '@member-console/db';

/** What a purchase has brought about in an organization, counted. */
export interface Effects {
  readonly events: number;
  readonly waiting: number;
  readonly subscriptions: number;
  readonly invoices: number;
  readonly payments: number;
  readonly grants: number;
  readonly upgrades: number;
  readonly entries: number;
}

/** What there is of one purchase when it has happened once. */
export const ONCE = {
  waiting: 0,
  subscriptions: 1,
  invoices: 1,
  payments: 1,
  grants: 1,
  upgrades: 1,
  entries: 1,
} as const;

export async function effectsOf(database: Database, organizationId: string): Promise<Effects> {
  const { rows } = await database.pool.query<Effects>(
    `WITH account AS (
       SELECT a.id, m.stripe_id FROM billing.accounts a
         LEFT JOIN billing.stripe_mappings m ON m.kind = 'customer' AND m.id = a.id WHERE a.organization_id = $1),
     pool AS (SELECT id FROM entitlements.pools WHERE organization_id = $1)
     SELECT (SELECT count(*)::int FROM billing.stripe_events e JOIN account ON e.customer = account.stripe_id) AS events,
            (SELECT count(*)::int FROM billing.stripe_events e JOIN account ON e.customer = account.stripe_id
              WHERE e.done_at IS NULL AND e.ignored_at IS NULL) AS waiting,
            (SELECT count(*)::int FROM billing.subscriptions s JOIN account ON account.id = s.account_id) AS subscriptions,
            (SELECT count(*)::int FROM billing.invoices i JOIN account ON account.id = i.account_id) AS invoices,
            (SELECT count(*)::int FROM billing.payments p JOIN account ON account.id = p.account_id) AS payments,
            (SELECT count(*)::int FROM entitlements.grants g JOIN pool ON pool.id = g.pool_id
              WHERE g.source = 'subscription') AS grants,
            (SELECT count(*)::int FROM entitlements.transitions t JOIN pool ON pool.id = t.pool_id
              WHERE t.kind = 'upgrade') AS upgrades,
            (SELECT count(*)::int FROM audit.entries WHERE organization_id = $1 AND action = 'grant.created'
                AND after ->> 'source' = 'subscription') AS entries`,
    [organizationId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('Nothing was counted.');
  return row;
}
