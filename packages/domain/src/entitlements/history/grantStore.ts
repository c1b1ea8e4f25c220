import type { GrantSource } from '@member-console/core';
import type { Database } from '@member-console/db';
import type { LadderSummary, ProductView } from '../../catalog/index.ts';
import { type HistoryPage, pageSql, pageValues, VISIBLE } from './page.ts';
import type { Doer, GrantView } from './views.ts';

/** Which grants of an organization. What is null does not narrow. */
export interface GrantFilter {
  readonly ladderId: string | null;
  /** Those that are valid at this instant, whether or not they win. */
  readonly liveAt: Date | null;
}

interface GrantRow {
  readonly id: string;
  readonly organization_id: string;
  readonly source: GrantSource;
  readonly ladder: LadderSummary | null;
  readonly product: ProductView | null;
  readonly quantity: number;
  readonly is_pinned: boolean;
  readonly starts_at: Date;
  readonly ends_at: Date | null;
  readonly revoked_at: Date | null;
  readonly revoked_by: string | null;
  readonly revoked_reason: string | null;
  readonly granted_by_kind: Doer['kind'];
  readonly granted_by: string | null;
  readonly reason: string | null;
  readonly created_at: Date;
  readonly request_id: string | null;
}

const SELECT = `
SELECT g.id, pool.organization_id, g.source, g.quantity, g.is_pinned, g.starts_at, g.ends_at, g.revoked_at,
       revoker.display_name AS revoked_by, g.revoked_reason, g.granted_by_kind, grantor.display_name AS granted_by,
       g.reason, g.created_at, g.request_id,
       CASE WHEN l.id IS NOT NULL THEN json_build_object('id', l.id, 'slug', l.slug, 'name', l.name) END AS ladder,
       CASE WHEN q.id IS NOT NULL THEN json_build_object('id', q.id, 'slug', q.slug, 'name', q.name,
                                                         'description', q.description) END AS product
  FROM entitlements.grants g JOIN entitlements.pools pool ON pool.id = g.pool_id
  LEFT JOIN catalog.plan_ladders l ON l.id = g.ladder_id LEFT JOIN catalog.products q ON q.id = g.product_id
  LEFT JOIN identity.persons grantor ON grantor.id = g.granted_by
  LEFT JOIN identity.persons revoker ON revoker.id = g.revoked_by`;

/** A page of an organization's grants, the one that was made last first. */
export async function selectGrantPage(
  database: Pick<Database, 'query'>,
  organizationId: string,
  page: HistoryPage,
  { ladderId, liveAt }: GrantFilter,
): Promise<readonly GrantView[]> {
  const rows = await database.query<GrantRow>(
    {
      name: `entitlements.grants_${page.backward ? 'back' : 'on'}`,
      text: `${SELECT}
 WHERE pool.organization_id = $1 AND ($7::uuid IS NULL OR g.ladder_id = $7)
   AND ($8::timestamptz IS NULL OR (g.starts_at <= $8 AND (g.ends_at IS NULL OR g.ends_at > $8)
                                    AND (g.revoked_at IS NULL OR g.revoked_at > $8)))
   AND ${pageSql('g.created_at', 'g.id', page.backward)}`,
    },
    [organizationId, ...pageValues(page), ladderId, liveAt],
  );
  return rows.map(grantOf);
}

/** Those of the grants that the person may see, in no order. */
export async function selectGrants(
  database: Pick<Database, 'query'>,
  ids: readonly string[],
  personId: string,
  isOperator: boolean,
): Promise<readonly GrantView[]> {
  const rows = await database.query<GrantRow>(
    { name: 'entitlements.grants_by_ids', text: `${SELECT}\n WHERE g.id = ANY ($1) AND ${VISIBLE}` },
    [ids, personId, isOperator],
  );
  return rows.map(grantOf);
}

function grantOf(row: GrantRow): GrantView {
  const { id, source, ladder, product, quantity, reason } = row;
  return {
    id,
    organizationId: row.organization_id,
    source,
    ladder,
    product,
    quantity,
    isPinned: row.is_pinned,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    revocation: row.revoked_at && { at: row.revoked_at, by: row.revoked_by, reason: row.revoked_reason },
    grantedBy: { kind: row.granted_by_kind, name: row.granted_by },
    reason,
    createdAt: row.created_at,
    requestId: row.request_id,
  };
}
