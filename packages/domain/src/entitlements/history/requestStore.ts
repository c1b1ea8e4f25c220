import type { Database } from '@member-console/db';
import { VISIBLE } from './page.ts';
import type { PlanRequestView } from './views.ts';

interface RequestRow {
  readonly id: string;
  readonly organization_id: string;
  readonly command: string;
  readonly created_at: Date;
  readonly parent_id: string | null;
}

/** Those of the requests that the person may see, in no order. */
export async function selectPlanRequests(
  database: Pick<Database, 'query'>,
  ids: readonly string[],
  personId: string,
  isOperator: boolean,
): Promise<readonly PlanRequestView[]> {
  const rows = await database.query<RequestRow>(
    {
      name: 'entitlements.requests_by_ids',
      text: `SELECT r.id, pool.organization_id, r.command, r.created_at, r.parent_id
               FROM entitlements.requests r JOIN entitlements.pools pool ON pool.id = r.pool_id
              WHERE r.id = ANY ($1) AND ${VISIBLE}`,
    },
    [ids, personId, isOperator],
  );
  return rows.map(({ id, organization_id, command, created_at, parent_id }) => ({
    id,
    organizationId: organization_id,
    command,
    createdAt: created_at,
    parentId: parent_id,
  }));
}
