import type { CustomerClaims } from '../billing/claimsOf.ts';
import type { OverrideFact } from '../entitlements/override.ts';
import type { Instant } from '../instant.ts';
import type { DefaultFact, GrantFact, GrantSource, HeldFact } from '../timeline/facts.ts';
import type { Changes } from './changes.ts';

/**
 * A claim that somebody wants to make. `ids` are ready-made ids for what a request creates, because the core makes
 * none: the request says how many it takes.
 */
export interface ClaimRequest {
  readonly source: GrantSource;
  /** Null for a product off the ladders. */
  readonly ladderId: string | null;
  readonly productId: string;
  readonly quantity: number;
  /** Null: the product's newest published version. Given: limits of the claim's own. */
  readonly setVersionId: string | null;
  /** Null: now. A start in the past counts from now; the source's own date is kept beside it. */
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  /** What its source says of itself; the grant's own id and dates when it says nothing. */
  readonly sourceRef: string | null;
  readonly sourceStartsAt: Instant | null;
}

/** Everything that can be asked of a pool. */
export type PlanRequest =
  /** One id. */
  | { readonly kind: 'grant'; readonly ids: readonly string[]; readonly claim: ClaimRequest }
  | { readonly kind: 'revoke'; readonly grantId: string }
  /** An operator's forced tier; without an end it holds until it is released. One id. */
  | {
      readonly kind: 'force';
      readonly ids: readonly string[];
      readonly ladderId: string;
      readonly productId: string;
      readonly endsAt: Instant | null;
    }
  | { readonly kind: 'release'; readonly grantId: string }
  /** One id, and a second one for what comes `afterwards`. */
  | {
      readonly kind: 'startTrial';
      readonly ids: readonly string[];
      readonly ladderId: string;
      readonly productId: string;
      readonly setVersionId: string | null;
      readonly endsAt: Instant;
      /** An operator may allow another trial on a ladder that has had one. */
      readonly isRepeatAllowed: boolean;
      /** A plan that is given when the trial ends; null: whatever lies beneath returns. */
      readonly afterwards: string | null;
    }
  | { readonly kind: 'extend'; readonly grantId: string; readonly endsAt: Instant | null }
  /** A plan from a date on; `productId` null: whatever was given by hand ends then. One id. */
  | {
      readonly kind: 'schedule';
      readonly ids: readonly string[];
      readonly ladderId: string;
      readonly productId: string | null;
      readonly startsAt: Instant;
    }
  /** Takes back what has not begun, with everything that its own request had changed. */
  | {
      readonly kind: 'cancelScheduled';
      readonly grantId: string;
      readonly ids: readonly string[];
      readonly made: MadeChanges;
    }
  | {
      readonly kind: 'setOverride';
      readonly override: Omit<OverrideFact, 'startsAt' | 'revokedAt'> & { readonly startsAt: Instant | null };
    }
  | { readonly kind: 'clearOverride'; readonly overrideId: string }
  /** Makes the default grants what the organization's type says today. As many ids as defaults. */
  | {
      readonly kind: 'reapplyDefaults';
      readonly ids: readonly string[];
      readonly defaults: readonly DefaultFact[];
    }
  /** Moves every claim on older versions of a set to a new one. As many ids as the pool has grants. */
  | {
      readonly kind: 'repin';
      readonly ids: readonly string[];
      readonly fromVersionIds: readonly string[];
      readonly toVersionId: string;
      /** When claims that are paid for follow. One without a known period end then stays as it is. */
      readonly paid: 'now' | 'atPeriodEnd' | 'never';
    }
  /** What Stripe says of the customer who pays, and never refused. As many ids as claims. */
  | { readonly kind: 'snapshot'; readonly ids: readonly string[]; readonly customer: CustomerClaims }
  /** The inverse of what an earlier request changed. As many ids as it revoked or ended. */
  | { readonly kind: 'undo'; readonly ids: readonly string[]; readonly made: MadeChanges };

/** What an earlier request changed, as it was kept. */
export interface MadeChanges {
  readonly created: readonly string[];
  readonly revoked: readonly string[];
  readonly ended: readonly {
    readonly grantId: string;
    readonly before: Instant | null;
    readonly after: Instant | null;
  }[];
  /** What defaults stood for, and stand for since. */
  readonly held: readonly {
    readonly grantId: string;
    readonly before: HeldFact | null;
    readonly after: HeldFact | null;
  }[];
  readonly overridesSet: readonly string[];
  readonly overridesCleared: readonly string[];
}

/** What a settlement changed, as it is kept so that it can be undone. */
export function madeBy(
  changes: Changes,
  grants: readonly Pick<GrantFact, 'id' | 'endsAt' | 'held'>[],
): MadeChanges {
  return {
    created: changes.created.map(({ id }) => id),
    revoked: changes.revoked,
    ended: changes.ended.map(({ grantId, endsAt }) => ({
      grantId,
      before: grants.find(({ id }) => id === grantId)?.endsAt ?? null,
      after: endsAt,
    })),
    held: changes.held.map(({ grantId, held }) => ({
      grantId,
      before: grants.find(({ id }) => id === grantId)?.held ?? null,
      after: held,
    })),
    overridesSet: changes.overridesSet.map(({ id }) => id),
    overridesCleared: changes.overridesCleared,
  };
}
