import type { ConcernKind } from '@member-console/core';
import type { Database } from '@member-console/db';
import { unlessAbsent } from '../ledger/filter.ts';
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
import type { ConcernView } from './views.ts';

type Query = Pick<Database, 'query'>;

export interface ConcernFilter {
  readonly kind?: ConcernKind | null | undefined;
  readonly isOpen?: boolean | null | undefined;
  readonly organizationId?: string | null | undefined;
}

const CONCERNS: Source = {
  name: 'concerns',
  columns: `r.id, r.kind, ${THING} AS thing,
    CASE WHEN mapped.kind = 'subscription' THEN r.subject END AS "subscriptionId",
    r.evidence ->> 'payment' AS "paymentId", r.evidence - 'payment' AS evidence, r.opened_at AS "openedAt", r.resolved_at AS "resolvedAt",
    r.resolved_by AS "resolvedBy", r.resolved_reason AS "resolvedReason", ${ORGANIZATION}`,
  from: `billing.concerns r LEFT JOIN billing.accounts a ON a.id = r.account_id ${ITS_ORGANIZATION} ${MAPPED}`,
};

type Row = Omit<ConcernView, 'organization'> & OwnedRow;
const concernOf = (row: Row): ConcernView => ({ ...row, organization: organizationOf(row) });

export async function selectConcerns(
  query: Query,
  { kind, isOpen, organizationId }: ConcernFilter,
  page: IdPage,
): Promise<readonly ConcernView[]> {
  const narrowings = [
    ...unlessAbsent(kind, 'kind', (p) => `r.kind = ${p}`),
    ...unlessAbsent(isOpen, 'open', (p) => `(r.resolved_at IS NULL) = ${p}::boolean`),
    ...unlessAbsent(organizationId, 'organization', (p) => `a.organization_id = ${p}::uuid`),
  ];
  return (await selectPage<Row>(query, CONCERNS, narrowings, page)).map(concernOf);
}

export async function selectConcernsByIds(
  query: Query,
  ids: readonly string[],
): Promise<readonly ConcernView[]> {
  return (await selectByIds<Row>(query, CONCERNS, ids)).map(concernOf);
}

/** Closes an open concern in somebody's name, with its audit entry. False: it is closed meanwhile. */
export async function updateConcernResolved(
  query: Query,
  {
    id,
    personId,
    reason,
  }: { readonly id: string; readonly personId: string | null; readonly reason: string },
  audit: string,
): Promise<boolean> {
  const rows = await query.query(
    {
      name: 'billing.resolve_concern',
      text: `WITH concern AS (
               UPDATE billing.concerns SET resolved_at = system.at(), resolved_by = $2, resolved_reason = $3
                WHERE id = $1 AND resolved_at IS NULL RETURNING id)
             SELECT audit.write($4) FROM concern`,
    },
    [id, personId, reason, audit],
  );
  return rows.length === 1;
}
