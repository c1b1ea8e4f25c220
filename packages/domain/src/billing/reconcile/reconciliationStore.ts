import type { SubscriptionView } from '@member-console/core';
import type { Database } from '@member-console/db';
import { toJson } from '../../kernel/index.ts';
import type { FoundDrift, Reconciliation } from './reconciliation.ts';

type Query = Pick<Database, 'query'>;

/** SQL that starts the job which goes on with `run`, one at a time. */
const GO_ON = `system.enqueue('stripe.reconcile', json_build_object('runId', run.id), 'stripe.reconcile:' || run.id)`;

/** Makes a run unless one of the same kind is under way; answers whichever there is. */
export async function insertRun(
  query: Query,
  run: Omit<Reconciliation, 'cursor'>,
  audit: string,
): Promise<string> {
  const [row] = await query.query<{ id: string }>(
    {
      name: 'billing.insert_run',
      text: `WITH running AS (
               SELECT id FROM billing.reconciliation_runs
                WHERE kind = $2 AND is_dry_run = $3 AND finished_at IS NULL AND cancelled_at IS NULL LIMIT 1),
             run AS (
               INSERT INTO billing.reconciliation_runs (id, kind, is_dry_run, actor, reason, started_at, total)
               SELECT $1, $2, $3, $4, $5, system.at(),
                      (SELECT count(*) FROM billing.stripe_mappings WHERE kind = 'customer')
                WHERE NOT EXISTS (SELECT FROM running) RETURNING id),
             begun AS (SELECT id, audit.write($6::jsonb), ${GO_ON} FROM run)
             SELECT id FROM running UNION ALL SELECT id FROM begun`,
    },
    [run.id, run.kind, run.isDryRun, toJson(run.actor), run.reason, audit],
  );
  if (row === undefined) throw new Error('A reconciliation was not begun.');
  return row.id;
}

/** One that is neither finished nor cancelled; null otherwise. */
export async function selectRun(query: Query, id: string): Promise<Reconciliation | null> {
  const [row] = await query.query<Reconciliation>(
    {
      name: 'billing.running_run',
      text: `SELECT id, kind, is_dry_run AS "isDryRun", actor, reason, cursor FROM billing.reconciliation_runs
              WHERE id = $1 AND finished_at IS NULL AND cancelled_at IS NULL`,
    },
    [id],
  );
  return row ?? null;
}

/** Customers of ours behind a place, in an order that stays. */
export async function selectCustomersAfter(
  query: Query,
  after: string,
  limit: number,
): Promise<readonly string[]> {
  const rows = await query.query<{ stripe_id: string }>(
    {
      name: 'billing.customers_after',
      text: `SELECT stripe_id FROM billing.stripe_mappings WHERE kind = 'customer' AND stripe_id > $1
              ORDER BY stripe_id LIMIT $2`,
    },
    [after, limit],
  );
  return rows.map((row) => row.stripe_id);
}

/** Subscriptions of an account as they stand here. */
export async function selectHeld(query: Query, accountId: string): Promise<readonly SubscriptionView[]> {
  const rows = await query.query<{ held: SubscriptionView }>(
    {
      name: 'billing.held_subscriptions',
      text: `SELECT json_build_object('id', s.id, 'status', s.status,
               'endsAt', (extract(epoch FROM s.ends_at) * 1000)::bigint,
               'items', coalesce((SELECT json_agg(json_build_object('id', i.id, 'priceId', i.price_id,
                   'quantity', i.quantity, 'periodEndsAt', (extract(epoch FROM i.period_ends_at) * 1000)::bigint)
                   ORDER BY i.id)
                 FROM billing.subscription_items i WHERE i.subscription_id = s.id), '[]')) AS held
               FROM billing.subscriptions s WHERE s.account_id = $1 ORDER BY s.id`,
    },
    [accountId],
  );
  return rows.map((row) => row.held);
}

/** Which price of ours each of Stripe's is. */
export async function selectPriceIds(
  query: Query,
  stripePrices: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await query.query<{ id: string; stripe_id: string }>(
    {
      name: 'billing.price_ids',
      text: `SELECT id, stripe_id FROM billing.stripe_mappings WHERE kind = 'price' AND stripe_id = ANY ($1)`,
    },
    [stripePrices],
  );
  return new Map(rows.map((row) => [row.stripe_id, row.id]));
}

/** Notes what was found of one customer, once a run, and that it was looked at. */
export async function recordLook(
  query: Query,
  runId: string,
  looked: {
    readonly cursor: string;
    readonly accountId: string | null;
    readonly isFailed: boolean;
    readonly drifts: readonly FoundDrift[];
  },
): Promise<void> {
  await query.query(
    {
      name: 'billing.record_look',
      text: `WITH found AS (
               INSERT INTO billing.drifts (run_id, account_id, class, subject, evidence, found_at, repaired_at)
               SELECT $1, $3, d.class, d.subject, d.evidence, at, CASE WHEN d."isRepaired" THEN at END
                 FROM system.at() AS at,
                      jsonb_to_recordset($5) AS d (class text, subject text, evidence jsonb, "isRepaired" boolean)
               ON CONFLICT (run_id, class, subject) DO NOTHING)
             UPDATE billing.reconciliation_runs
                SET cursor = $2, checked = checked + 1, failed = failed + $4::integer WHERE id = $1`,
    },
    [runId, looked.cursor, looked.accountId, looked.isFailed ? 1 : 0, toJson(looked.drifts)],
  );
}

export async function goOn(query: Query, runId: string, cursor: string | null): Promise<void> {
  await query.query(
    {
      name: 'billing.run_goes_on',
      text: `WITH run AS (
               UPDATE billing.reconciliation_runs SET cursor = coalesce($2, cursor)
                WHERE id = $1 AND cancelled_at IS NULL RETURNING id)
             SELECT ${GO_ON} FROM run`,
    },
    [runId, cursor],
  );
}

/** Ends a run. What an earlier one had found and this one did not find any more is mended. */
export async function finishRun(query: Query, { id, isDryRun }: Reconciliation): Promise<void> {
  await query.query(
    {
      name: 'billing.finish_run',
      text: `WITH run AS (
               UPDATE billing.reconciliation_runs SET finished_at = system.at() WHERE id = $1 RETURNING id, finished_at)
             UPDATE billing.drifts old SET repaired_at = run.finished_at FROM run
              WHERE NOT $2 AND old.repaired_at IS NULL AND old.run_id <> run.id
                AND NOT EXISTS (SELECT FROM billing.drifts new WHERE new.run_id = run.id AND new.class = old.class
                                   AND new.subject = old.subject AND new.repaired_at IS NULL)`,
    },
    [id, isDryRun],
  );
}
