import type { FirstSettlement, GrantSource } from '@member-console/core';
import type { Database, Statement } from '@member-console/db';
import type { PoolClient } from 'pg';
import type { LadderSummary, ProductView, ResourceView, RuleJson } from '../catalog/index.ts';
import { type Actor, type AuditEntry, auditRowValues, type RequestKey, toJson } from '../kernel/index.ts';
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
  })[];
  readonly claims: readonly (RangeJson & {
    readonly grantId: string;
    readonly source: GrantSource;
    readonly ladderId: string | null;
    readonly productId: string;
    readonly quantity: number;
    readonly setVersionId: string;
    readonly revokedAt: string | null;
    readonly grantedByKind: string;
    readonly grantedBy: string | null;
    readonly reason: string | null;
    readonly product: ProductView;
  })[];
  readonly rules: readonly (RuleJson & { readonly setVersionId: string })[];
  readonly usage: readonly { readonly resource: ResourceView; readonly used: string }[];
}

const OVERVIEWS: Readonly<Record<OverviewSelection['by'], Statement>> = {
  ids: { name: 'entitlements.overviews_by_ids', text: overviewStatement('o.id = ANY ($3::uuid[])') },
  slug: { name: 'entitlements.overview_by_slug', text: overviewStatement('o.slug = $3') },
  personal: { name: 'entitlements.overview_of_person', text: overviewStatement('o.personal_of = $1') },
};

export async function selectOverviews(
  database: Pick<Database, 'query'>,
  personId: string,
  isOperator: boolean,
  selection: OverviewSelection,
): Promise<readonly OverviewRow[]> {
  const key = selection.by === 'ids' ? [selection.ids] : selection.by === 'slug' ? [selection.slug] : [];
  return database.query<OverviewRow>(OVERVIEWS[selection.by], [personId, isOperator, ...key]);
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

/** Writes a new pool's first settlement through the one function that may. */
export async function commitFirstSettlement(
  client: PoolClient,
  poolId: string,
  at: Date,
  actor: Actor,
  settlement: FirstSettlement,
  audit: readonly AuditEntry[],
): Promise<void> {
  const payload = toJson({
    pool_id: poolId,
    version: 0,
    at,
    grants: settlement.grants.map((grant) => ({
      id: grant.id,
      source: grant.source,
      ladder_id: grant.ladderId,
      product_id: grant.productId,
      quantity: grant.quantity,
      set_version_id: grant.setVersionId,
      is_pinned: grant.isPinned,
      starts_at: new Date(grant.startsAt),
      ends_at: grant.endsAt === null ? null : new Date(grant.endsAt),
      default_grant_id: grant.sourceRef,
      granted_by_kind: actor.kind,
      granted_by: actor.personId,
    })),
    provisions: settlement.segments.map((segment) => ({
      ladder_id: segment.ladderId,
      product_id: segment.productId,
      rank: segment.rank,
      grant_id: segment.grantId,
      quantity: segment.quantity,
      set_version_id: segment.setVersionId,
      ladder_version: segment.ladderVersion,
      default_version: segment.defaultVersion,
      starts_at: new Date(segment.startsAt),
      ends_at: segment.endsAt === null ? null : new Date(segment.endsAt),
    })),
    transitions: settlement.initiations.map((initiation) => ({
      ladder_id: initiation.ladderId,
      kind: 'initiate',
      to_product_id: initiation.productId,
      to_rank: initiation.rank,
      to_name: initiation.name,
      cause: { kind: 'firstSignIn' },
      actor_kind: actor.kind,
      actor_id: actor.personId,
      effective_at: new Date(initiation.effectiveAt),
    })),
    audit: auditRowValues(actor, at, audit),
  });
  const { rows } = await client.query<{ version: bigint | null }>(
    `SELECT entitlements.commit_settlement($1) AS version`,
    [payload],
  );
  if (rows[0]?.version == null) throw new Error(`Pool ${poolId} was settled before it existed.`);
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
