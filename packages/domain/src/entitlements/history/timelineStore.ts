import type { GrantSource } from '@member-console/core';
import type { Database } from '@member-console/db';
import type { LadderSummary, ProductView } from '../../catalog/index.ts';

/** Stretches that one answer holds at most, the latest of them. */
export const MOST_STRETCHES = 500;

/** A stretch as JSON: instants are ISO texts. */
export interface StretchJson {
  readonly grantId: string;
  readonly product: ProductView;
  readonly rank: number;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly source: GrantSource;
  readonly isPinned: boolean;
  readonly grantedByKind: string;
  readonly grantedBy: string | null;
  readonly reason: string | null;
}

export interface TimelineRow {
  readonly ladder: LadderSummary;
  readonly at: Date;
  readonly stretches: readonly StretchJson[];
}

/** What was, is and is planned on the ladders `l` of the predicate, for the organization `$1`. */
const timelines = (predicate: string) => `
SELECT json_build_object('id', l.id, 'slug', l.slug, 'name', l.name) AS ladder,
  greatest(system.at(), pool.settled_at) AS at,
  coalesce((SELECT json_agg(json_build_object('grantId', g.id, 'rank', p.rank, 'startsAt', p.starts_at,
      'endsAt', p.ends_at, 'source', g.source, 'isPinned', g.is_pinned, 'grantedByKind', g.granted_by_kind,
      'grantedBy', grantor.display_name, 'reason', g.reason, 'product', json_build_object('id', q.id, 'slug', q.slug,
      'name', q.name, 'description', q.description)) ORDER BY p.starts_at)
    FROM (SELECT * FROM entitlements.provisions
           WHERE pool_id = pool.id AND ladder_id = l.id ORDER BY starts_at DESC LIMIT ${MOST_STRETCHES}) p
    JOIN entitlements.grants g ON g.id = p.grant_id JOIN catalog.products q ON q.id = p.product_id
    LEFT JOIN identity.persons grantor ON grantor.id = g.granted_by), '[]') AS stretches
  FROM catalog.plan_ladders l JOIN entitlements.pools pool ON pool.organization_id = $1
 WHERE ${predicate}`;

/** Everything that was, is and is planned on one ladder; null when there is no such ladder. */
export async function selectTimeline(
  database: Pick<Database, 'query'>,
  organizationId: string,
  ladderId: string,
): Promise<TimelineRow | null> {
  const [row] = await database.query<TimelineRow>(
    { name: 'entitlements.timeline', text: timelines('l.id = $2') },
    [organizationId, ladderId],
  );
  return row ?? null;
}

/** The same on every ladder on which the organization has, had or will have a plan, by the ladders' names. */
export async function selectTimelines(
  database: Pick<Database, 'query'>,
  organizationId: string,
): Promise<readonly TimelineRow[]> {
  return database.query<TimelineRow>(
    {
      name: 'entitlements.timelines',
      text: `${timelines('EXISTS (SELECT FROM entitlements.provisions WHERE pool_id = pool.id AND ladder_id = l.id)')} ORDER BY l.name, l.id`,
    },
    [organizationId],
  );
}
