import { earlier, type Instant, type TimeRange } from '../instant.ts';
import type { GrantFact, RequirementFact, Segment } from './facts.ts';

/** A grant off the ladders gives for its own range, as far as the tier that it requires is held. */
export function planOffLadder(
  grant: GrantFact,
  onLadders: readonly Segment[],
  from: Instant,
): readonly Segment[] {
  const { ladderId, productId, setVersionId, requires } = grant;
  if (ladderId !== null || productId === null || setVersionId === null) return [];
  const whole: TimeRange = { startsAt: Math.max(grant.startsAt, from), endsAt: grant.endsAt };
  const ranges =
    requires === null
      ? [whole]
      : joined(onLadders.filter((segment) => meets(segment, requires))).flatMap((range) =>
          overlap(whole, range),
        );
  return ranges.map((range) => ({
    grantId: grant.id,
    ladderId: null,
    productId,
    rank: null,
    quantity: grant.quantity,
    setVersionId,
    ladderVersion: null,
    defaultVersion: grant.defaultVersion,
    startsAt: range.startsAt,
    endsAt: range.endsAt,
  }));
}

/** Whether holding this plan satisfies what an add-on requires. */
export function meets(
  segment: Pick<Segment, 'ladderId' | 'rank'>,
  { ladderId, minimumRank }: RequirementFact,
): boolean {
  return segment.ladderId === ladderId && segment.rank !== null && segment.rank >= minimumRank;
}

/** Ranges in order of time, those that touch made one. */
function joined(ranges: readonly TimeRange[]): readonly TimeRange[] {
  const result: TimeRange[] = [];
  for (const { startsAt, endsAt } of ranges) {
    const last = result.at(-1);
    if (last !== undefined && last.endsAt === startsAt) result[result.length - 1] = { ...last, endsAt };
    else result.push({ startsAt, endsAt });
  }
  return result;
}

function overlap(a: TimeRange, b: TimeRange): readonly TimeRange[] {
  const startsAt = Math.max(a.startsAt, b.startsAt);
  const endsAt = earlier(a.endsAt, b.endsAt);
  return endsAt === null || startsAt < endsAt ? [{ startsAt, endsAt }] : [];
}
