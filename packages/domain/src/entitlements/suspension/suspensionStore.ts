import type { Database } from '@member-console/db';
import { type RequestKey, toJson } from '../../kernel/index.ts';

type Query = Pick<Database, 'query'>;

/** What is written beside a change of a suspension, under the version of the pool that it was decided with. */
export interface Writing {
  readonly poolId: string;
  readonly poolVersion: bigint;
  readonly at: Date;
  readonly by: string;
  readonly request: { readonly key: RequestKey; readonly answer: unknown } | null;
  readonly audit: string;
}

/**
 * The pool moves on, so that whatever is being decided with the organization as it was before is decided anew; the
 * answer is kept; sites are told by the job. `$1`–`$10` are `writtenValues`, `changed` has the row that was written.
 */
const under = (changed: string): string => `
  WITH pool AS (
    UPDATE entitlements.pools SET version = version + 1 WHERE id = $1 AND version = $2
    RETURNING id, organization_id),
  changed AS (${changed}),
  answered AS (
    INSERT INTO entitlements.requests (principal, command, key, input_hash, answer)
    SELECT $5, $6, $7, $8, $9::jsonb FROM changed WHERE $7::text IS NOT NULL)
  SELECT audit.write($10), system.enqueue('pool.changed', json_build_object('poolId', pool.id), 'pool.changed:' || pool.id)
    FROM pool WHERE EXISTS (SELECT FROM changed)`;

function writtenValues({ poolId, poolVersion, at, by, request, audit }: Writing): readonly unknown[] {
  const { principal = null, command = null, key = null, inputHash = null } = request?.key ?? {};
  const answer = request === null ? null : toJson(request.answer);
  return [poolId, poolVersion, at, by, principal, command, key, inputHash, answer, audit];
}

/** Begins a suspension. False when the pool had moved. */
export async function insertSuspension(
  query: Query,
  suspension: { readonly id: string; readonly until: Date | null; readonly reason: string },
  writing: Writing,
): Promise<boolean> {
  const rows = await query.query(
    {
      name: 'entitlements.insert_suspension',
      text: under(`
        INSERT INTO organizations.suspensions (id, organization_id, starts_at, ends_at, reason, suspended_by)
        SELECT $11::uuid, organization_id, $3, $12::timestamptz, $13::text, $4 FROM pool RETURNING id`),
    },
    [...writtenValues(writing), suspension.id, suspension.until, suspension.reason],
  );
  return rows.length === 1;
}

/** Lifts every suspension that runs or is to come. False when the pool had moved. */
export async function revokeSuspensions(query: Query, writing: Writing): Promise<boolean> {
  const rows = await query.query(
    {
      name: 'entitlements.revoke_suspensions',
      text: under(`
        UPDATE organizations.suspensions s SET revoked_at = $3, revoked_by = $4 FROM pool
         WHERE s.organization_id = pool.organization_id AND s.revoked_at IS NULL
           AND (s.ends_at IS NULL OR s.ends_at > $3) RETURNING s.id`),
    },
    writtenValues(writing),
  );
  return rows.length === 1;
}

/** Whom and what a suspension of an organization reaches. */
export interface SuspensionReach {
  readonly members: number;
  /** Sites that somebody may write to as things stand. */
  readonly writableSites: number;
}

export async function selectSuspensionReach(query: Query, organizationId: string): Promise<SuspensionReach> {
  const [row] = await query.query<{ members: number; sites: number }>(
    {
      name: 'entitlements.suspension_reach',
      text: `SELECT (SELECT count(*)::int FROM organizations.memberships m
                      WHERE m.organization_id = $1 AND m.ended_at IS NULL) AS members,
                    (SELECT count(*)::int FROM integrations.sites s
                      WHERE s.organization_id = $1 AND s.archived_at IS NULL
                        AND NOT EXISTS (SELECT FROM entitlements.items i
                                         WHERE i.item_id = s.id AND i.frozen_at IS NOT NULL)) AS sites`,
    },
    [organizationId],
  );
  return { members: row?.members ?? 0, writableSites: row?.sites ?? 0 };
}
