import type { Instant } from '../instant.ts';
import type { SettlementFacts } from '../settlement/facts.ts';
import { isLive } from '../settlement/takeBack.ts';
import type { CustomerClaims } from './claimsOf.ts';
import type { SnapshotConcern } from './concerns.ts';
import type { CustomerFact } from './facts.ts';

/** Everything of a snapshot that calls a person, what it means beside the pool's own claims included. */
export function concernsOf(
  { grants }: Pick<SettlementFacts, 'grants'>,
  { state, subscriptions }: CustomerFact,
  { claims, concerns }: CustomerClaims,
  at: Instant,
): readonly SnapshotConcern[] {
  const live = grants.filter((grant) => isLive(grant, at));
  const paid = live.flatMap(({ source, sourceRef }) => (source === 'subscription' ? [sourceRef] : []));
  const absent = paid.filter((ref) => state === 'present' && !subscriptions.some(({ id }) => id === ref));
  const forced = live.filter(({ isPinned }) => isPinned);
  const above = (ref: string) =>
    claims.flatMap((claim) =>
      claim.sourceRef === ref ? forced.filter(({ ladderId }) => ladderId === claim.ladderId) : [],
    );
  const shadowed = claims.map(({ sourceRef }) => sourceRef).filter((ref) => above(ref).length > 0);
  const unique = (ids: readonly string[]) => [...new Set(ids)].toSorted();
  return [
    ...concerns,
    ...unique(absent).map((subject) => ({ kind: 'subscription_missing' as const, subject, evidence: {} })),
    ...unique(shadowed).map((subject) => ({
      kind: 'held_by_operator' as const,
      subject,
      evidence: { grants: unique(above(subject).map(({ id }) => id)) },
    })),
  ];
}
