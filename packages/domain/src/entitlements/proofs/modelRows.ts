import type { Database } from '@member-console/db';
import type { MemoryPool } from '@member-console/testing/core';

/** Every row of a pool that settlements write, as sorted lines; ids of rows that are replaced are left out. */
export type ModelRows = Readonly<
  Record<'grants' | 'overrides' | 'provisions' | 'transitions' | 'cases' | 'items', readonly string[]>
>;

const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::bigint`;
const line = (...columns: readonly string[]) =>
  `concat_ws(' ', ${columns.map((column) => `coalesce((${column})::text, '-')`).join(', ')})`;
const lines = (text: string, from: string) =>
  `ARRAY(SELECT ${text} FROM ${from} x WHERE x.pool_id = $1 ORDER BY 1)`;

const ROWS = `SELECT
  ${lines(line('id', 'source', 'ladder_id', 'product_id', 'quantity', 'set_version_id', 'is_pinned', ms('starts_at'), ms('ends_at'), ms('coalesce(source_starts_at, starts_at)'), 'default_grant_id', ms('revoked_at')), 'entitlements.grants')} AS grants,
  ${lines(line('id', 'resource_id', 'limit_value', ms('starts_at'), ms('ends_at'), ms('revoked_at')), 'entitlements.overrides')} AS overrides,
  ${lines(line('ladder_id', ms('starts_at'), ms('ends_at'), 'product_id', 'rank', 'grant_id', 'quantity', 'set_version_id', 'ladder_version', 'default_version'), 'entitlements.provisions')} AS provisions,
  ${lines(line('ladder_id', ms('effective_at'), 'kind', 'from_product_id', 'from_rank', 'from_name', 'to_product_id', 'to_rank', 'to_name'), 'entitlements.transitions')} AS transitions,
  ${lines(line('resource_id', 'policy', 'limit_value', 'used', ms('opened_at'), ms('deadline'), 'resolved_at IS NULL'), 'entitlements.over_limit_cases')} AS cases,
  ${lines(line('item_id', 'frozen_at IS NOT NULL'), 'entitlements.items')} AS items`;

export async function rowsInDatabase({ pool }: Database, poolId: string): Promise<ModelRows> {
  const { rows } = await pool.query<ModelRows>(ROWS, [poolId]);
  const [row] = rows;
  if (row === undefined) throw new Error('The database told nothing.');
  return sorted(row);
}

export function rowsInMemory({
  grants,
  overrides,
  provisions,
  transitions,
  cases,
  items,
}: MemoryPool): ModelRows {
  return sorted({
    grants: grants.map((one) =>
      told(
        one.id,
        one.source,
        one.ladderId,
        one.productId,
        one.quantity,
        one.setVersionId,
        one.isPinned,
        one.startsAt,
        one.endsAt,
        one.sourceStartsAt,
        one.defaultGrantId,
        one.revokedAt,
      ),
    ),
    overrides: overrides.map(({ id, resourceId, value, startsAt, endsAt, revokedAt }) =>
      told(id, resourceId, value.kind === 'limit' ? value.limit : null, startsAt, endsAt, revokedAt),
    ),
    provisions: provisions.map((one) =>
      told(
        one.ladderId,
        one.startsAt,
        one.endsAt,
        one.productId,
        one.rank,
        one.grantId,
        one.quantity,
        one.setVersionId,
        one.ladderVersion,
        one.defaultVersion,
      ),
    ),
    transitions: transitions.map(({ ladderId, effectiveAt, kind, from, to }) =>
      told(
        ladderId,
        effectiveAt,
        kind,
        ...[from, to].flatMap((plan) => [plan?.productId, plan?.rank, plan?.name]),
      ),
    ),
    cases: cases.map((one) =>
      told(
        one.resourceId,
        one.policy,
        one.limit,
        one.used,
        one.openedAt,
        one.deadline,
        one.resolvedAt === null,
      ),
    ),
    items: items.map(({ id, isFrozen }) => told(id, isFrozen)),
  });
}

function told(...values: readonly (string | number | bigint | boolean | null | undefined)[]): string {
  return values.map((value) => String(value ?? '-')).join(' ');
}

function sorted(rows: ModelRows): ModelRows {
  const { grants, overrides, provisions, transitions, cases, items } = rows;
  return {
    grants: grants.toSorted(),
    overrides: overrides.toSorted(),
    provisions: provisions.toSorted(),
    transitions: transitions.toSorted(),
    cases: cases.toSorted(),
    items: items.toSorted(),
  };
}
