import type { Instant } from '../instant.ts';
import type { Segment } from '../timeline/facts.ts';
import type { StoredSegment } from './facts.ts';

/** A written segment that began before the settlement and reaches it: it goes on, or ends here. */
export interface Continuation {
  readonly id: string;
  readonly endsAt: Instant | null;
  readonly ladderVersion: bigint | null;
  readonly defaultVersion: bigint | null;
}

/** What has to be written so that the rows say what the timeline says. What lies before `at` stays as it is. */
export interface Difference {
  readonly continuations: readonly Continuation[];
  /** Everything from `at` on that no written segment continues. */
  readonly provisions: readonly Segment[];
}

export function difference(
  stored: readonly StoredSegment[],
  timeline: readonly Segment[],
  at: Instant,
): Difference {
  const reaching = stored.filter(
    ({ startsAt, endsAt }) => startsAt < at && (endsAt === null || endsAt >= at),
  );
  const continued = new Set<Segment>();
  const continuations = reaching.flatMap((row): readonly Continuation[] => {
    const next = timeline.find((segment) => segment.startsAt === at && givesTheSame(row, segment));
    if (next !== undefined) continued.add(next);
    const { endsAt, ladderVersion, defaultVersion } = next ?? { ...row, endsAt: at };
    const isUnchanged =
      row.endsAt === endsAt && row.ladderVersion === ladderVersion && row.defaultVersion === defaultVersion;
    return isUnchanged ? [] : [{ id: row.id, endsAt, ladderVersion, defaultVersion }];
  });
  return { continuations, provisions: timeline.filter((segment) => !continued.has(segment)) };
}

/** Whether the rows from `at` on say just what the timeline says, the versions of the catalog included. */
export function isWritten(
  stored: readonly StoredSegment[],
  timeline: readonly Segment[],
  at: Instant,
): boolean {
  const { continuations, provisions } = difference(stored, timeline, at);
  const future = stored.filter(({ startsAt }) => startsAt >= at);
  return (
    continuations.length === 0 &&
    provisions.length === future.length &&
    provisions.every((segment) => future.some((row) => isEqual(row, segment)))
  );
}

function isEqual(a: Segment, b: Segment): boolean {
  return (
    givesTheSame(a, b) &&
    a.startsAt === b.startsAt &&
    a.endsAt === b.endsAt &&
    a.ladderVersion === b.ladderVersion &&
    a.defaultVersion === b.defaultVersion
  );
}

/** Whether two segments give the same on the same ground, so that one may go on as the other. */
export function givesTheSame(a: Segment, b: Segment): boolean {
  return (
    a.grantId === b.grantId &&
    a.ladderId === b.ladderId &&
    a.productId === b.productId &&
    a.rank === b.rank &&
    a.quantity === b.quantity &&
    a.setVersionId === b.setVersionId
  );
}
