import type { Database } from '@member-console/db';
import { harmlessText } from './harmless.ts';
import { ITS_ORGANIZATION, ORGANIZATION, type OwnedRow, organizationOf } from './pageById.ts';
import type { StripeHealth } from './views.ts';

/** Accounts that are named. */
const EXAMPLES = 5;

/** Why Stripe could not be asked, unless it could be since: a success clears it. */
const UNSYNCED = 'a.failed_at IS NOT NULL';

type Unsynced = OwnedRow & { readonly failedAt: string; readonly lastError: string | null };
type Row = Omit<StripeHealth, 'intake' | 'examples'> & {
  readonly intake: readonly { readonly at: string; readonly count: number }[];
  readonly examples: readonly Unsynced[];
};

export async function selectHealth({ query }: Pick<Database, 'query'>): Promise<StripeHealth> {
  const [row] = await query<Row>({
    name: 'billing.stripe_health',
    text: `WITH present AS MATERIALIZED (SELECT system.at() AS at),
             minute AS (
               SELECT date_trunc('minute', present.at) - n * interval '1 minute' AS at
                 FROM present, generate_series(0, 59) AS n),
             arrived AS MATERIALIZED (
               SELECT date_trunc('minute', e.received_at) AS at, count(*)::int AS count
                 FROM billing.stripe_events e, present WHERE e.received_at > present.at - interval '1 hour' GROUP BY 1),
             pending AS MATERIALIZED (
               SELECT failed_at, received_at FROM billing.stripe_events WHERE done_at IS NULL AND ignored_at IS NULL)
           SELECT present.at,
             (SELECT json_agg(json_build_object('at', minute.at, 'count', coalesce(arrived.count, 0)) ORDER BY minute.at)
                FROM minute LEFT JOIN arrived USING (at)) AS intake,
             (SELECT count(*)::int FROM pending WHERE failed_at IS NULL) AS waiting,
             (SELECT count(*)::int FROM pending WHERE failed_at IS NOT NULL) AS failed,
             (SELECT min(received_at) FROM pending) AS "oldestWaitingAt",
             (SELECT max(received_at) FROM billing.stripe_events) AS "lastReceivedAt",
             (SELECT count(*)::int FROM billing.concerns WHERE resolved_at IS NULL) AS "openConcerns",
             (SELECT count(*)::int FROM billing.drifts WHERE repaired_at IS NULL) AS "openDrifts",
             (SELECT count(*)::int FROM billing.accounts a WHERE ${UNSYNCED}) AS unsynced,
             coalesce((SELECT json_agg(example) FROM (
                SELECT ${ORGANIZATION}, a.failed_at AS "failedAt", a.last_error AS "lastError"
                  FROM billing.accounts a ${ITS_ORGANIZATION}
                 WHERE ${UNSYNCED} ORDER BY a.failed_at DESC, a.id LIMIT ${EXAMPLES}) AS example), '[]') AS examples,
             (SELECT id FROM billing.reconciliation_runs ORDER BY id DESC LIMIT 1) AS "lastRunId"
           FROM present`,
  });
  if (row === undefined) throw new Error('The installation has no clock.');
  return {
    ...row,
    intake: row.intake.map(({ at, count }) => ({ at: new Date(at), count })),
    examples: row.examples.flatMap((one) => {
      const organization = organizationOf(one);
      if (organization === null) return [];
      return [
        { organization, failedAt: new Date(one.failedAt), lastError: harmlessText(one.lastError ?? '') },
      ];
    }),
  };
}
