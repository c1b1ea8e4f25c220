import type { Settlement } from '@member-console/core';

/** The next instant at which time alone changes something of a pool; null when nothing more is planned. */
export function nextBoundary({ at, timeline, overLimit, after }: Settlement): number | null {
  const overrides = after.overrides.filter(({ revokedAt }) => revokedAt === null);
  const boundaries = [...timeline, ...overrides]
    .flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
    .concat(overLimit.cases.map(({ deadline }) => deadline))
    .filter((boundary) => boundary !== null && boundary > at) as number[];
  return boundaries.length === 0 ? null : Math.min(...boundaries);
}
