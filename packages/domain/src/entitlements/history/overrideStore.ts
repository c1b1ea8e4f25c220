import type { Database } from '@member-console/db';
import { RESOURCE_JSON, type RuleJson, ruleValue } from '../../catalog/index.ts';
import { type HistoryPage, pageSql, pageValues, VISIBLE } from './page.ts';
import type { Doer, OverrideView } from './views.ts';

/** Which overrides of an organization. What is null does not narrow. */
export interface OverrideFilter {
  readonly resourceId: string | null;
  /** Those that count at this instant. */
  readonly liveAt: Date | null;
}

interface OverrideRow extends RuleJson {
  readonly id: string;
  readonly organization_id: string;
  readonly starts_at: Date;
  readonly ends_at: Date | null;
  readonly revoked_at: Date | null;
  readonly revoked_by: string | null;
  readonly revoked_reason: string | null;
  readonly set_by_kind: Doer['kind'];
  readonly set_by: string | null;
  readonly reason: string;
  readonly created_at: Date;
  readonly request_id: string | null;
}

const SELECT = `
SELECT v.id, pool.organization_id, ${RESOURCE_JSON} AS resource, v.kind, v.enabled, v.limit_value::text AS limit, v.level,
       v.starts_at, v.ends_at, v.revoked_at, revoker.display_name AS revoked_by, v.revoked_reason, v.set_by_kind,
       author.display_name AS set_by, v.reason, v.created_at, v.request_id
  FROM entitlements.overrides v JOIN entitlements.pools pool ON pool.id = v.pool_id
  JOIN catalog.resources resource ON resource.id = v.resource_id
  LEFT JOIN identity.persons author ON author.id = v.set_by
  LEFT JOIN identity.persons revoker ON revoker.id = v.revoked_by`;

/** A page of an organization's overrides, the one that was set last first. */
export async function selectOverridePage(
  database: Pick<Database, 'query'>,
  organizationId: string,
  page: HistoryPage,
  { resourceId, liveAt }: OverrideFilter,
): Promise<readonly OverrideView[]> {
  const rows = await database.query<OverrideRow>(
    {
      name: `entitlements.overrides_${page.backward ? 'back' : 'on'}`,
      text: `${SELECT}
 WHERE pool.organization_id = $1 AND ($7::uuid IS NULL OR v.resource_id = $7)
   AND ($8::timestamptz IS NULL OR (v.starts_at <= $8 AND (v.ends_at IS NULL OR v.ends_at > $8)
                                    AND (v.revoked_at IS NULL OR v.revoked_at > $8)))
   AND ${pageSql('v.created_at', 'v.id', page.backward)}`,
    },
    [organizationId, ...pageValues(page), resourceId, liveAt],
  );
  return rows.map(overrideOf);
}

/** Those of the overrides that the person may see, in no order. */
export async function selectOverrides(
  database: Pick<Database, 'query'>,
  ids: readonly string[],
  personId: string,
  isOperator: boolean,
): Promise<readonly OverrideView[]> {
  const rows = await database.query<OverrideRow>(
    { name: 'entitlements.overrides_by_ids', text: `${SELECT}\n WHERE v.id = ANY ($1) AND ${VISIBLE}` },
    [ids, personId, isOperator],
  );
  return rows.map(overrideOf);
}

function overrideOf(row: OverrideRow): OverrideView {
  const { id, resource, reason } = row;
  return {
    id,
    organizationId: row.organization_id,
    resource,
    value: ruleValue(row),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    revocation: row.revoked_at && { at: row.revoked_at, by: row.revoked_by, reason: row.revoked_reason },
    setBy: { kind: row.set_by_kind, name: row.set_by },
    reason,
    createdAt: row.created_at,
    requestId: row.request_id,
  };
}
