import type { Database } from '@member-console/db';
import type { Actor } from '../../kernel/index.ts';
import { unlessAbsent } from '../ledger/filter.ts';
import type { DriftClass } from '../reconcile/reconciliation.ts';
import {
  type IdPage,
  ITS_ORGANIZATION,
  ORGANIZATION,
  type OwnedRow,
  organizationOf,
  type Source,
  selectByIds,
  selectPage,
} from './pageById.ts';
import { MAPPED, THING } from './thing.ts';
import type { DriftView, RunView } from './views.ts';

type Query = Pick<Database, 'query'>;

export interface DriftFilter {
  readonly runId?: string | null | undefined;
  readonly class?: DriftClass | null | undefined;
  readonly isOpen?: boolean | null | undefined;
}

const RUNS: Source = {
  name: 'runs',
  columns: `r.id, r.kind, r.is_dry_run AS "isDryRun", r.actor, r.reason, r.started_at AS "startedAt",
    r.finished_at AS "finishedAt", r.cancelled_at AS "cancelledAt", r.total, r.checked, r.failed,
    CASE WHEN r.cancelled_at IS NOT NULL THEN 'cancelled' WHEN r.finished_at IS NOT NULL THEN 'finished'
         ELSE 'running' END AS state,
    coalesce((SELECT json_agg(c ORDER BY c.class) FROM (
       SELECT d.class, count(*)::int AS found, count(d.repaired_at)::int AS repaired
         FROM billing.drifts d WHERE d.run_id = r.id GROUP BY d.class) AS c), '[]') AS counts`,
  from: 'billing.reconciliation_runs r',
};

const DRIFTS: Source = {
  name: 'drifts',
  columns: `r.id, r.run_id AS "runId", r.class, ${THING} AS thing, r.evidence -> 'ours' AS ours,
    r.evidence -> 'theirs' AS theirs, r.found_at AS "foundAt", r.repaired_at AS "repairedAt",
    r.repaired_by AS "repairedBy", ${ORGANIZATION}`,
  from: `billing.drifts r LEFT JOIN billing.accounts a ON a.id = r.account_id ${ITS_ORGANIZATION} ${MAPPED}`,
};

type RunRow = Omit<RunView, 'startedBy'> & { readonly actor: Actor };
type DriftRow = Omit<DriftView, 'organization'> & OwnedRow;
const runOf = ({ actor, ...run }: RunRow): RunView => ({ ...run, startedBy: actor.personId });
const driftOf = (row: DriftRow): DriftView => ({ ...row, organization: organizationOf(row) });

export async function selectRuns(query: Query, page: IdPage): Promise<readonly RunView[]> {
  return (await selectPage<RunRow>(query, RUNS, [], page)).map(runOf);
}

export async function selectRunsByIds(query: Query, ids: readonly string[]): Promise<readonly RunView[]> {
  return (await selectByIds<RunRow>(query, RUNS, ids)).map(runOf);
}

export async function selectDrifts(
  query: Query,
  filter: DriftFilter,
  page: IdPage,
): Promise<readonly DriftView[]> {
  const narrowings = [
    ...unlessAbsent(filter.runId, 'run', (p) => `r.run_id = ${p}::uuid`),
    ...unlessAbsent(filter.class, 'class', (p) => `r.class = ${p}`),
    ...unlessAbsent(filter.isOpen, 'open', (p) => `(r.repaired_at IS NULL) = ${p}::boolean`),
  ];
  return (await selectPage<DriftRow>(query, DRIFTS, narrowings, page)).map(driftOf);
}

export async function selectDriftsByIds(query: Query, ids: readonly string[]): Promise<readonly DriftView[]> {
  return (await selectByIds<DriftRow>(query, DRIFTS, ids)).map(driftOf);
}
