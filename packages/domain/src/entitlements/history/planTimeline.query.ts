import type { Database } from '@member-console/db';
import type { LadderSummary } from '../../catalog/index.ts';
import type { PlanStretch } from '../organizationOverview.query.ts';
import { type StretchJson, selectTimeline, selectTimelines, type TimelineRow } from './timelineStore.ts';

/** A stretch of a plan timeline, seen from an instant. */
export interface TimelineStretch extends PlanStretch {
  readonly grantId: string;
  readonly state: 'past' | 'current' | 'scheduled';
}

/** What was, is and is planned for one organization on one ladder: the pair of them is its identity. */
export interface PlanTimelineView {
  readonly organizationId: string;
  readonly ladder: LadderSummary;
  /** The present that past and future are told from. */
  readonly at: Date;
  /** The earliest first; between them there may be no plan. */
  readonly stretches: readonly TimelineStretch[];
}

/** The plan timeline of an organization that the viewer may see; null when there is no such ladder. */
export async function planTimelineOf(
  { database }: { database: Pick<Database, 'query'> },
  organizationId: string,
  ladderId: string,
): Promise<PlanTimelineView | null> {
  const row = await selectTimeline(database, organizationId, ladderId);
  return row === null ? null : timelineOf(organizationId, row);
}

/** The same for every ladder on which it has, had or will have a plan. */
export async function planTimelinesOf(
  { database }: { database: Pick<Database, 'query'> },
  organizationId: string,
): Promise<readonly PlanTimelineView[]> {
  const rows = await selectTimelines(database, organizationId);
  return rows.map((row) => timelineOf(organizationId, row));
}

function timelineOf(organizationId: string, { ladder, at, stretches }: TimelineRow): PlanTimelineView {
  return { organizationId, ladder, at, stretches: stretches.map((stretch) => stretchOf(stretch, at)) };
}

function stretchOf(stretch: StretchJson, at: Date): TimelineStretch {
  const { grantId, product, rank, source, isPinned, grantedByKind, grantedBy, reason } = stretch;
  const since = new Date(stretch.startsAt);
  const until = stretch.endsAt === null ? null : new Date(stretch.endsAt);
  return {
    grantId,
    product,
    rank,
    since,
    until,
    source,
    isForced: isPinned,
    grantedBy: grantedByKind === 'system' ? null : grantedBy,
    reason,
    state: since > at ? 'scheduled' : until !== null && until <= at ? 'past' : 'current',
  };
}
