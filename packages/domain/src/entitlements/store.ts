import type { GrantSource, OverLimitPolicy } from '@member-console/core';
import { type Askable, askTogether, type Database, type Statement } from '@member-console/db';
import type { PoolClient } from 'pg';
import type { LadderSummary, ProductView, ResourceView, RuleJson } from '../catalog/index.ts';
import type { RequestKey } from '../kernel/index.ts';
import type { Capability } from '../organizations/index.ts';
import { overviewStatement } from './overviewStatement.ts';

interface RangeJson {
  readonly startsAt: string;
  readonly endsAt: string | null;
}

/** One row of the overview statement: JSON in which instants are ISO texts and limits are digits. */
export interface OverviewRow {
  /** Which of the questions it answers, from 1. */
  readonly question: bigint;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly type_key: string;
  readonly type_name: string;
  readonly created_at: Date;
  readonly pool_id: string;
  readonly version: bigint;
  readonly at: Date;
  /** Whether `at` lies before the present: what was in use then is not known. */
  readonly is_past: boolean;
  readonly is_member: boolean;
  readonly suspension: (RangeJson & { readonly reason: string; readonly by: string | null }) | null;
  readonly capabilities: readonly Capability[];
  readonly provisions: readonly (RangeJson & {
    readonly grantId: string;
    readonly ladderId: string | null;
    readonly productId: string;
    readonly rank: number | null;
    readonly quantity: number;
    readonly setVersionId: string;
    readonly ladder: LadderSummary;
    readonly product: ProductView;
  })[];
  readonly claims: readonly (RangeJson & {
    readonly grantId: string;
    readonly source: GrantSource;
    readonly ladderId: string | null;
    readonly productId: string;
    readonly quantity: number;
    readonly setVersionId: string;
    readonly revokedAt: string | null;
    readonly isPinned: boolean;
    readonly requiresLadder: string | null;
    readonly requiresRank: number | null;
    readonly grantedByKind: string;
    readonly grantedBy: string | null;
    readonly reason: string | null;
    readonly product: ProductView;
  })[];
  readonly rules: readonly (RuleJson & { readonly setVersionId: string })[];
  readonly overrides: readonly (RangeJson &
    RuleJson & {
      readonly id: string;
      readonly revokedAt: string | null;
      readonly setByKind: string;
      readonly setBy: string | null;
      readonly reason: string;
    })[];
  readonly cases: readonly {
    readonly resourceId: string;
    readonly policy: OverLimitPolicy;
    readonly limit: string;
    readonly used: string;
    readonly openedAt: string;
    readonly deadline: string;
    readonly chosenAt: string | null;
    /** In the order in which they stay. */
    readonly items: readonly {
      readonly id: string;
      readonly keptAs: number | null;
      readonly isFrozen: boolean;
    }[];
  }[];
  readonly usage: readonly { readonly resource: ResourceView; readonly used: string }[];
}

/** Who asks for which organization, as of which instant; null: now. */
export interface OverviewQuestion {
  readonly personId: string;
  readonly isOperator: boolean;
  readonly asOf: Date | null;
  /** Its id or its slug; nothing for the person's own. */
  readonly key: string | null;
}

/** How the organizations of questions are told. */
export type OverviewBy = 'id' | 'slug' | 'personal';

const OVERVIEWS: Readonly<Record<OverviewBy, Statement>> = {
  id: { name: 'entitlements.overviews_by_id', text: overviewStatement('o.id = asked.key::uuid') },
  slug: { name: 'entitlements.overviews_by_slug', text: overviewStatement('o.slug = asked.key') },
  personal: {
    name: 'entitlements.overviews_of_persons',
    text: overviewStatement('o.personal_of = asked.person_id'),
  },
};

/** Rows for what the askers may see, in the order of their questions. Callers of one turn share the statement. */
export const selectOverviews: Readonly<
  Record<
    OverviewBy,
    (database: Askable, questions: readonly OverviewQuestion[]) => Promise<readonly OverviewRow[]>
  >
> = {
  id: askTogether((database, callers) => selectForCallers(database, 'id', callers)),
  slug: askTogether((database, callers) => selectForCallers(database, 'slug', callers)),
  personal: askTogether((database, callers) => selectForCallers(database, 'personal', callers)),
};

async function selectForCallers(
  database: Askable,
  by: OverviewBy,
  callers: readonly (readonly OverviewQuestion[])[],
): Promise<readonly (readonly OverviewRow[])[]> {
  const questions = callers.flat();
  const rows = await database.query<OverviewRow>(OVERVIEWS[by], [
    questions.map(({ personId }) => personId),
    questions.map(({ isOperator }) => isOperator),
    questions.map(({ asOf }) => asOf),
    questions.map(({ key }) => key),
  ]);
  let asked = 0;
  return callers.map((own) => {
    const before = asked;
    asked += own.length;
    return rows.filter(({ question }) => question > before && question <= asked);
  });
}

/** The instant of this transaction's command: the installation's present. */
export async function selectAt(client: PoolClient): Promise<Date> {
  const { rows } = await client.query<{ at: Date }>(`SELECT system.at() AS at`);
  const at = rows[0]?.at;
  if (at === undefined) throw new Error('The database did not tell the time.');
  return at;
}

export async function insertPool(client: PoolClient, poolId: string, organizationId: string): Promise<void> {
  await client.query(`INSERT INTO entitlements.pools (id, organization_id) VALUES ($1, $2)`, [
    poolId,
    organizationId,
  ]);
}

/** The first answer to a request; null when it has not been answered. */
export async function selectAnswer(
  database: Pick<Database, 'query'>,
  request: RequestKey,
): Promise<{ inputHash: string; answer: unknown } | null> {
  const [row] = await database.query<{ input_hash: string; answer: unknown }>(
    {
      name: 'entitlements.answer',
      text: `SELECT input_hash, answer FROM entitlements.requests
              WHERE principal = $1 AND command = $2 AND key = $3`,
    },
    [request.principal, request.command, request.key],
  );
  return row ? { inputHash: row.input_hash, answer: row.answer } : null;
}
