import type { EntitlementValue } from '@member-console/core';
import type { Viewer } from '../../identity/index.ts';
import type { Actor } from '../../kernel/index.ts';

/** Sources that a person may grant by hand. */
export type SourceByHand = 'manual' | 'sponsored' | 'purchase';

/** Everything that a person may ask to change about what an organization may use. */
export type PlanChange =
  | {
      readonly kind: 'grantPlan';
      readonly organizationId: string;
      /** Null for a product off the ladders. */
      readonly ladderId: string | null;
      readonly productId: string;
      readonly source: SourceByHand;
      readonly quantity: number;
      readonly startsAt: Date | null;
      readonly endsAt: Date | null;
    }
  | { readonly kind: 'revokeGrant'; readonly grantId: string }
  | {
      readonly kind: 'forcePlan';
      readonly organizationId: string;
      readonly ladderId: string;
      readonly productId: string;
      /** Null: until somebody releases it. */
      readonly endsAt: Date | null;
    }
  | { readonly kind: 'releasePlan'; readonly grantId: string }
  | {
      readonly kind: 'startTrial';
      readonly organizationId: string;
      readonly ladderId: string;
      readonly productId: string;
      /** Limits of the trial's own; null: those of the plan. */
      readonly setVersionId: string | null;
      readonly endsAt: Date;
      readonly isRepeatAllowed: boolean;
      /** A plan that is given when the trial ends; null: what lies beneath returns. */
      readonly afterwardsProductId: string | null;
    }
  | { readonly kind: 'extendGrant'; readonly grantId: string; readonly endsAt: Date | null }
  | {
      readonly kind: 'schedulePlan';
      readonly organizationId: string;
      readonly ladderId: string;
      /** Null: whatever was given by hand ends then. */
      readonly productId: string | null;
      readonly startsAt: Date;
    }
  | { readonly kind: 'cancelScheduledPlan'; readonly grantId: string }
  | {
      readonly kind: 'setOverride';
      readonly organizationId: string;
      readonly resourceId: string;
      readonly value: EntitlementValue;
      readonly startsAt: Date | null;
      readonly endsAt: Date | null;
    }
  | { readonly kind: 'clearOverride'; readonly overrideId: string }
  | { readonly kind: 'reapplyDefaults'; readonly organizationId: string }
  | { readonly kind: 'undoRequest'; readonly requestId: string };

/** Who asks, and how sure they want to be. */
export interface PlanChangeBy {
  readonly actor: Actor;
  readonly viewer: Viewer;
  /** For the history. Operators must say it. */
  readonly reason: string | null;
  readonly idempotencyKey: string | null;
  /** What a preview answered: then the change is refused if anything it showed has moved. */
  readonly previewToken: string | null;
}
