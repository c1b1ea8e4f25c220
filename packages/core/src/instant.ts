/** Milliseconds since 1970-01-01T00:00:00Z. Core takes instants as arguments; it never asks what time it is. */
export type Instant = number;

/** A range of time: from `startsAt` up to but not including `endsAt`; null is open. */
export interface TimeRange {
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
}

/** Whether the range contains the instant. */
export function contains(range: TimeRange, at: Instant): boolean {
  return range.startsAt <= at && (range.endsAt === null || at < range.endsAt);
}

/** Whether the range contains no instant at all, as that of a claim that was revoked before it began. */
export function isEmpty(range: TimeRange): boolean {
  return range.endsAt !== null && range.endsAt <= range.startsAt;
}

/** The earlier of two ends; null is none. */
export function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
