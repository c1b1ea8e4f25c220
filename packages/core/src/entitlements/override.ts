import { contains, type Instant, type TimeRange } from '../instant.ts';
import type { EntitlementValue } from './value.ts';

/** An operator's last word on one resource of one pool. */
export interface OverrideFact extends TimeRange {
  readonly id: string;
  readonly resourceId: string;
  readonly value: EntitlementValue;
  readonly revokedAt: Instant | null;
}

/** The override that counts for a resource at an instant: of several the one that began last. */
export function overrideAt(
  overrides: readonly OverrideFact[],
  resourceId: string,
  at: Instant,
): OverrideFact | null {
  return overrides
    .filter((override) => override.resourceId === resourceId && contains(cut(override), at))
    .reduce<OverrideFact | null>(
      (last, next) =>
        last !== null &&
        (last.startsAt > next.startsAt || (last.startsAt === next.startsAt && last.id > next.id))
          ? last
          : next,
      null,
    );
}

/** The range in which an override counts: taking it back ends it, whatever end it was given. */
export function cut({ startsAt, endsAt, revokedAt }: OverrideFact): TimeRange {
  return {
    startsAt,
    endsAt: endsAt === null || revokedAt === null ? (endsAt ?? revokedAt) : Math.min(endsAt, revokedAt),
  };
}
