import type { TransitionKind } from '@member-console/core';
import type { Database } from '@member-console/db';
import type { LadderSummary } from '../../catalog/index.ts';
import { type HistoryPage, pageSql, pageValues, VISIBLE } from './page.ts';
import type { Doer, RememberedPlan, TransitionCause, TransitionView } from './views.ts';

/** Which transitions of an organization. What is null does not narrow. */
export interface TransitionFilter {
  readonly ladderId: string | null;
  /** Effective at this instant or later. */
  readonly from: Date | null;
  /** Effective before this instant. */
  readonly until: Date | null;
}

/** A transition is the only one of its ladder at its instant. */
export interface TransitionPlace {
  readonly ladderId: string;
  readonly effectiveAt: string;
}

interface TransitionRow {
  readonly id: string;
  readonly organization_id: string;
  readonly ladder: LadderSummary;
  readonly kind: TransitionKind;
  readonly from_plan: RememberedPlan | null;
  readonly to_plan: RememberedPlan | null;
  readonly cause: { readonly kind: TransitionCause; readonly requestId?: string };
  readonly actor_kind: Doer['kind'];
  readonly actor: string | null;
  readonly on_behalf_of: string | null;
  readonly reason: string | null;
  readonly effective_at: Date;
  readonly recorded_at: Date;
}

const plan = (side: 'from' | 'to') => `
       CASE WHEN t.${side}_product_id IS NOT NULL THEN json_build_object('productId', t.${side}_product_id,
         'name', t.${side}_name, 'rank', t.${side}_rank) END AS ${side}_plan`;

const SELECT = `
SELECT t.id, pool.organization_id, json_build_object('id', l.id, 'slug', l.slug, 'name', l.name) AS ladder, t.kind,
       ${plan('from')}, ${plan('to')}, t.cause, t.actor_kind, actor.display_name AS actor,
       principal.display_name AS on_behalf_of, t.reason, t.effective_at, t.recorded_at
  FROM entitlements.transitions t JOIN entitlements.pools pool ON pool.id = t.pool_id
  JOIN catalog.plan_ladders l ON l.id = t.ladder_id
  LEFT JOIN identity.persons actor ON actor.id = t.actor_id
  LEFT JOIN identity.persons principal ON principal.id = t.on_behalf_of`;

/** A page of an organization's transitions, the latest first. */
export async function selectTransitionPage(
  database: Pick<Database, 'query'>,
  organizationId: string,
  page: HistoryPage,
  { ladderId, from, until }: TransitionFilter,
): Promise<readonly TransitionView[]> {
  const rows = await database.query<TransitionRow>(
    {
      name: `entitlements.transitions_${page.backward ? 'back' : 'on'}`,
      text: `${SELECT}
 WHERE pool.organization_id = $1 AND ($7::uuid IS NULL OR t.ladder_id = $7)
   AND ($8::timestamptz IS NULL OR t.effective_at >= $8) AND ($9::timestamptz IS NULL OR t.effective_at < $9)
   AND ${pageSql('t.effective_at', 't.id', page.backward)}`,
    },
    [organizationId, ...pageValues(page), ladderId, from, until],
  );
  return rows.map(transitionOf);
}

/** Those of the transitions that the person may see, in no order. */
export async function selectTransitions(
  database: Pick<Database, 'query'>,
  ids: readonly string[],
  personId: string,
  isOperator: boolean,
): Promise<readonly TransitionView[]> {
  const rows = await database.query<TransitionRow>(
    { name: 'entitlements.transitions_by_ids', text: `${SELECT}\n WHERE t.id = ANY ($1) AND ${VISIBLE}` },
    [ids, personId, isOperator],
  );
  return rows.map(transitionOf);
}

/** The transitions of an organization at these places, the earliest first. */
export async function selectTransitionsAt(
  database: Pick<Database, 'query'>,
  organizationId: string,
  places: readonly TransitionPlace[],
): Promise<readonly TransitionView[]> {
  const rows = await database.query<TransitionRow>(
    {
      name: 'entitlements.transitions_at',
      text: `${SELECT}
  JOIN unnest($2::uuid[], $3::timestamptz[]) AS place (ladder_id, effective_at)
    ON place.ladder_id = t.ladder_id AND place.effective_at = t.effective_at
 WHERE pool.organization_id = $1 ORDER BY t.effective_at, t.id`,
    },
    [organizationId, places.map(({ ladderId }) => ladderId), places.map(({ effectiveAt }) => effectiveAt)],
  );
  return rows.map(transitionOf);
}

function transitionOf(row: TransitionRow): TransitionView {
  const { id, ladder, kind, cause, reason } = row;
  return {
    id,
    organizationId: row.organization_id,
    ladder,
    kind,
    from: row.from_plan,
    to: row.to_plan,
    cause: cause.kind,
    requestId: cause.requestId ?? null,
    actor: { kind: row.actor_kind, name: row.actor },
    onBehalfOf: row.on_behalf_of,
    reason,
    effectiveAt: row.effective_at,
    recordedAt: row.recorded_at,
  };
}
