import type { EntitlementValue, GrantSource, TransitionKind } from '@member-console/core';
import type { LadderSummary, ProductView, ResourceView } from '../../catalog/index.ts';
import type { Actor } from '../../kernel/index.ts';

/** Who did something, as the history tells of them. */
export interface Doer {
  readonly kind: Actor['kind'];
  /** A person's name; null when it was no person. */
  readonly name: string | null;
}

/** What took something back, and when. */
export interface Revocation {
  readonly at: Date;
  /** A person's name; null when the system did by itself. */
  readonly by: string | null;
  readonly reason: string | null;
}

/** A claim of an organization on a plan or product, as it was made. */
export interface GrantView {
  readonly id: string;
  readonly organizationId: string;
  readonly source: GrantSource;
  /** Null off the ladders. */
  readonly ladder: LadderSummary | null;
  /** Null for a default on a ladder: it stands for the lowest published plan. */
  readonly product: ProductView | null;
  readonly quantity: number;
  readonly isPinned: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly revocation: Revocation | null;
  readonly grantedBy: Doer;
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly requestId: string | null;
}

/** An operator's last word on one resource. */
export interface OverrideView {
  readonly id: string;
  readonly organizationId: string;
  readonly resource: ResourceView;
  readonly value: EntitlementValue;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly revocation: Revocation | null;
  readonly setBy: Doer;
  readonly reason: string;
  readonly createdAt: Date;
  readonly requestId: string | null;
}

/** A plan as a transition remembers it, whatever became of the catalog since. */
export interface RememberedPlan {
  readonly productId: string;
  readonly name: string;
  readonly rank: number;
}

/** What brought a transition about. */
export type TransitionCause = 'request' | 'schedule' | 'catalog' | 'firstSignIn' | 'stripe';

/** One change of the plan on one ladder. */
export interface TransitionView {
  readonly id: string;
  readonly organizationId: string;
  readonly ladder: LadderSummary;
  readonly kind: TransitionKind;
  readonly from: RememberedPlan | null;
  readonly to: RememberedPlan | null;
  readonly cause: TransitionCause;
  readonly requestId: string | null;
  readonly actor: Doer;
  readonly onBehalfOf: string | null;
  readonly reason: string | null;
  readonly effectiveAt: Date;
  readonly recordedAt: Date;
}

/** A request that changed plans. */
export interface PlanRequestView {
  readonly id: string;
  readonly organizationId: string;
  readonly command: string;
  readonly createdAt: Date;
  /** The request that it took back. */
  readonly parentId: string | null;
  readonly requestedBy: Doer;
  /** Whether it made something that no later request has touched, and that did not come from a provider. */
  readonly isUndoable: boolean;
}
