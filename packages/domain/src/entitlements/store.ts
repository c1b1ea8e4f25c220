import type { GrantSource, OverLimitPolicy } from '@member-console/core';
import type { Database, Statement } from '@member-console/db';
import type { PoolClient } from 'pg';
import type { LadderSummary, ProductView, ResourceView, RuleJson } from '../catalog/index.ts';
import type { RequestKey } from '../kernel/index.ts';
import type { Capability } from '../organizations/index.ts';
import type { OverviewSelection } from './organizationOverview.query.ts';
import { overviewStatement } from './overviewStatement.ts';

interface RangeJson {
  readonly startsAt: string;
  readonly endsAt: string | null;
}

/** One row of the overview statement: JSON in which instants are ISO texts and limits are digits. */
export interface OverviewRow {
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
  readonly is_suspended: boolean;
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

const OVERVIEWS: Readonly<Record<OverviewSelection['by'], Statement>> = {
  ids: { name: 'entitlements.overviews_by_ids', text: overviewStatement('o.id = ANY ($4::uuid[])') },
  slug: { name: 'entitlements.overview_by_slug', text: overviewStatement('o.slug = $4') },
  personal: { name: 'entitlements.overview_of_person', text: overviewStatement('o.personal_of = $1') },
};

export async function selectOverviews(
  database: Pick<Database, 'query'>,
  personId: string,
  isOperator: boolean,
  selection: OverviewSelection,
  asOf: Date | null,
): Promise<readonly OverviewRow[]> {
  const key = selection.by === 'ids' ? [selection.ids] : selection.by === 'slug' ? [selection.slug] : [];
  return database.query<OverviewRow>(OVERVIEWS[selection.by], [personId, isOperator, asOf, ...key]);
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
