import type { Database } from '@member-console/db';
import { type HistoryPage, pageSql, pageValues, VISIBLE } from './page.ts';
import type { Doer, PlanRequestView } from './views.ts';

interface RequestRow {
  readonly id: string;
  readonly organization_id: string;
  readonly command: string;
  readonly created_at: Date;
  readonly parent_id: string | null;
  readonly actor_kind: Doer['kind'];
  readonly actor: string | null;
  readonly is_undoable: boolean;
}

/** A principal is the kind of actor and, behind a colon, the person, if it was one. */
const SELECT = `
SELECT r.id, pool.organization_id, r.command, r.created_at, r.parent_id,
       split_part(r.principal, ':', 1) AS actor_kind, actor.display_name AS actor,
       r.made IS NOT NULL AND r.principal NOT LIKE 'webhook:%' AND r.touched <> '{}'
         AND NOT EXISTS (SELECT FROM entitlements.requests later WHERE later.pool_id = r.pool_id
                            AND later.pool_version > r.pool_version AND later.touched && r.touched) AS is_undoable
  FROM entitlements.requests r JOIN entitlements.pools pool ON pool.id = r.pool_id
  LEFT JOIN identity.persons actor
    ON actor.id = CASE WHEN split_part(r.principal, ':', 2) ~ '^[0-9a-f-]{36}$' THEN split_part(r.principal, ':', 2)::uuid END`;

/** A page of the requests that changed what an organization may use, the latest first. */
export async function selectPlanRequestPage(
  database: Pick<Database, 'query'>,
  organizationId: string,
  page: HistoryPage,
): Promise<readonly PlanRequestView[]> {
  const rows = await database.query<RequestRow>(
    {
      name: `entitlements.requests_${page.backward ? 'back' : 'on'}`,
      text: `${SELECT}
 WHERE pool.organization_id = $1 AND ${pageSql('r.created_at', 'r.id', page.backward)}`,
    },
    [organizationId, ...pageValues(page)],
  );
  return rows.map(requestOf);
}

/** Those of the requests that the person may see, in no order. */
export async function selectPlanRequests(
  database: Pick<Database, 'query'>,
  ids: readonly string[],
  personId: string,
  isOperator: boolean,
): Promise<readonly PlanRequestView[]> {
  const rows = await database.query<RequestRow>(
    { name: 'entitlements.requests_by_ids', text: `${SELECT}\n WHERE r.id = ANY ($1) AND ${VISIBLE}` },
    [ids, personId, isOperator],
  );
  return rows.map(requestOf);
}

function requestOf(row: RequestRow): PlanRequestView {
  const { id, command } = row;
  return {
    id,
    organizationId: row.organization_id,
    command,
    createdAt: row.created_at,
    parentId: row.parent_id,
    requestedBy: { kind: row.actor_kind, name: row.actor },
    isUndoable: row.is_undoable,
  };
}
