import { contains, type Instant } from '../instant.ts';
import type { GrantFact, LadderFact, Segment } from '../timeline/facts.ts';
import { givesTheSame } from './difference.ts';
import type { SettlementFacts, StoredSegment } from './facts.ts';

export type TransitionKind = 'initiate' | 'end' | 'reapply' | 'upgrade' | 'downgrade' | 'extend' | 'change';

/** A plan as a transition remembers it: copied, so that later changes of the catalog do not rewrite history. */
export interface PlanFact {
  readonly grantId: string;
  readonly productId: string;
  readonly rank: number;
  readonly name: string;
}

/** One change of who wins on a ladder. */
export interface Transition {
  readonly ladderId: string;
  readonly kind: TransitionKind;
  readonly from: PlanFact | null;
  readonly to: PlanFact | null;
  readonly effectiveAt: Instant;
  /** Whether time alone brought it about, or what was settled: a request, a change of the catalog. */
  readonly cause: 'boundary' | 'settlement';
}

type History = Pick<SettlementFacts, 'settledAt' | 'stored' | 'grants' | 'ladders'>;

/** Every boundary that time has passed since the last settlement, as it was planned then, in order of time. */
export function passedTransitions(facts: History, at: Instant): readonly Transition[] {
  const passed = facts.ladders.flatMap((ladder) => {
    const rows = facts.stored.filter(({ ladderId }) => ladderId === ladder.id);
    const boundaries = rows
      .flatMap(({ startsAt, endsAt }) => (endsAt === null ? [startsAt] : [startsAt, endsAt]))
      .filter((boundary) => boundary < at && (facts.settledAt === null || boundary > facts.settledAt));
    return [...new Set(boundaries)]
      .sort((a, b) => a - b)
      .flatMap((boundary) => {
        const after = rows.find((row) => contains(row, boundary)) ?? null;
        return transition(ladder, facts.grants, before(rows, boundary), after, boundary, 'boundary');
      });
  });
  return passed.toSorted((a, b) => a.effectiveAt - b.effectiveAt);
}

/** What changes at the settlement itself: by what was settled, or because a boundary is right here. */
export function ownTransitions(
  facts: History,
  after: History,
  timeline: readonly Segment[],
  at: Instant,
): readonly Transition[] {
  return after.ladders.flatMap((ladder) => {
    const rows = facts.stored.filter(({ ladderId }) => ladderId === ladder.id);
    const from = before(rows, at);
    const to = timeline.find((segment) => segment.ladderId === ladder.id && contains(segment, at)) ?? null;
    const planned = rows.find((row) => contains(row, at)) ?? null;
    // What had been planned for this very instant comes about by time, whoever happens to settle then.
    const isPlanned = planned === null || to === null ? planned === to : givesTheSame(planned, to);
    const changed = transition(ladder, after.grants, from, to, at, isPlanned ? 'boundary' : 'settlement');
    if (changed.length > 0 || from === null || to === null) return changed;
    const isLonger = lasts(after.grants, to.grantId) > lasts(facts.grants, to.grantId);
    return isLonger
      ? [
          {
            ...facing(ladder, from, to),
            kind: 'extend' as const,
            effectiveAt: at,
            cause: 'settlement' as const,
          },
        ]
      : [];
  });
}

/** What was planned for the last instant before this one. */
export function before(rows: readonly StoredSegment[], at: Instant): StoredSegment | null {
  return rows.find((row) => row.startsAt < at && (row.endsAt === null || row.endsAt >= at)) ?? null;
}

/** When a grant's own time is up. */
function lasts(grants: readonly GrantFact[], grantId: string): Instant {
  return grants.find(({ id }) => id === grantId)?.endsAt ?? Number.POSITIVE_INFINITY;
}

function transition(
  ladder: LadderFact,
  grants: readonly GrantFact[],
  from: Segment | null,
  to: Segment | null,
  effectiveAt: Instant,
  cause: Transition['cause'],
): readonly Transition[] {
  const kind = kindOf(ladder, grants, from, to, effectiveAt);
  return kind === null ? [] : [{ ...facing(ladder, from, to), kind, effectiveAt, cause }];
}

function facing(
  ladder: LadderFact,
  from: Segment | null,
  to: Segment | null,
): Pick<Transition, 'ladderId' | 'from' | 'to'> {
  return {
    ladderId: ladder.id,
    from: from && planFact(ladder, from),
    to: to && planFact(ladder, to),
  };
}

function kindOf(
  ladder: LadderFact,
  grants: readonly GrantFact[],
  from: Segment | null,
  to: Segment | null,
  at: Instant,
): TransitionKind | null {
  if (from === null || to === null) return from === null ? (to === null ? null : 'initiate') : 'end';
  const isSame = from.grantId === to.grantId && from.productId === to.productId;
  if (isSame && from.setVersionId === to.setVersionId && from.quantity === to.quantity) return null;
  if (
    from.grantId !== to.grantId &&
    hasLapsed(grants, from.grantId, at) &&
    beganBefore(grants, to.grantId, at)
  ) {
    return 'reapply';
  }
  // Plans are compared on one ladder, not across a reordering: as they were planned, or both as the ladder is today.
  const isOneOrder = from.ladderVersion === to.ladderVersion;
  const was = isOneOrder ? (from.rank ?? 0) : rankOf(ladder, from);
  const is = isOneOrder ? (to.rank ?? 0) : rankOf(ladder, to);
  return is > was ? 'upgrade' : is < was ? 'downgrade' : 'change';
}

/** A rank as the ladder has it today. */
function rankOf(ladder: LadderFact, { productId, rank }: Segment): number {
  return ladder.tiers.find((tier) => tier.productId === productId)?.rank ?? rank ?? 0;
}

function hasLapsed(grants: readonly GrantFact[], grantId: string, at: Instant): boolean {
  const grant = grants.find(({ id }) => id === grantId);
  if (grant === undefined) return true;
  return (grant.endsAt !== null && grant.endsAt <= at) || (grant.revokedAt !== null && grant.revokedAt <= at);
}

function beganBefore(grants: readonly GrantFact[], grantId: string, at: Instant): boolean {
  return grants.some(({ id, startsAt }) => id === grantId && startsAt < at);
}

function planFact(ladder: LadderFact, { grantId, productId, rank }: Segment): PlanFact {
  const tier = ladder.tiers.find((candidate) => candidate.productId === productId);
  return { grantId, productId, rank: rank ?? tier?.rank ?? 0, name: tier?.name ?? '' };
}
