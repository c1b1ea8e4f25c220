import type { OverrideFact } from '../entitlements/override.ts';
import type { Instant } from '../instant.ts';
import type { GrantFact, HeldFact } from '../timeline/facts.ts';
import type { SettlementFacts } from './facts.ts';

/** What a request changes of the claims of a pool. The timeline follows from the claims alone. */
export interface Changes {
  readonly created: readonly GrantFact[];
  /** Ends of grants that count from the settlement on as if they had been revoked then. */
  readonly revoked: readonly string[];
  /** New ends of grants that have not ended. */
  readonly ended: readonly { readonly grantId: string; readonly endsAt: Instant | null }[];
  /** Until when grants are paid for by now, as their source says. */
  readonly paid: readonly { readonly grantId: string; readonly until: Instant | null }[];
  /** What defaults stand for from now on that go on winning; null where their ladder offers nothing. */
  readonly held: readonly { readonly grantId: string; readonly held: HeldFact | null }[];
  readonly overridesSet: readonly OverrideFact[];
  readonly overridesCleared: readonly string[];
}

export const NO_CHANGES: Changes = {
  created: [],
  revoked: [],
  ended: [],
  paid: [],
  held: [],
  overridesSet: [],
  overridesCleared: [],
};

/** The facts as they are once the changes have been made. */
export function applyChanges<Facts extends Pick<SettlementFacts, 'grants' | 'overrides'>>(
  facts: Facts,
  changes: Changes,
  at: Instant,
): Facts {
  const ends = new Map(changes.ended.map(({ grantId, endsAt }) => [grantId, endsAt]));
  const paid = new Map(changes.paid.map(({ grantId, until }) => [grantId, until]));
  const held = new Map(changes.held.map((one) => [one.grantId, one.held]));
  const changed = facts.grants.map((grant) => ({
    ...grant,
    endsAt: ends.has(grant.id) ? (ends.get(grant.id) ?? null) : grant.endsAt,
    sourceEndsAt: paid.has(grant.id) ? (paid.get(grant.id) ?? null) : grant.sourceEndsAt,
    held: held.has(grant.id) ? (held.get(grant.id) ?? null) : grant.held,
    revokedAt: changes.revoked.includes(grant.id) ? (grant.revokedAt ?? at) : grant.revokedAt,
  }));
  const overrides = facts.overrides.map((override) =>
    changes.overridesCleared.includes(override.id) ? { ...override, revokedAt: at } : override,
  );
  return {
    ...facts,
    grants: [...changed, ...changes.created],
    overrides: [...overrides, ...changes.overridesSet],
  };
}
