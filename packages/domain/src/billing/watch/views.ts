import type { ConcernKind } from '@member-console/core';
import type { OrganizationSummary } from '../../organizations/index.ts';
import type { MappedKind } from '../ports/index.ts';
import type { DriftClass, ReconciliationKind } from '../reconcile/reconciliation.ts';

/** `failed`: tried, and tried again until it is done. */
export type EventState = 'waiting' | 'done' | 'ignored' | 'failed';

/** An event of Stripe's as it stands here, without what it says. */
export interface StripeEventView {
  readonly id: string;
  readonly stripeId: string;
  readonly type: string;
  readonly apiVersion: string | null;
  readonly stripeCustomer: string | null;
  readonly stripeObject: string | null;
  readonly state: EventState;
  readonly occurredAt: Date;
  readonly receivedAt: Date;
  /** When it was done, or found to be nothing to us. */
  readonly doneAt: Date | null;
  readonly failedAt: Date | null;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly organization: OrganizationSummary | null;
}

/** Something about money that a person should know of. */
export interface ConcernView {
  readonly id: string;
  readonly kind: ConcernKind;
  readonly organization: OrganizationSummary | null;
  /** What it is about, in Stripe: null where Stripe has no name for it. */
  readonly thing: { readonly mapped: MappedKind; readonly stripeId: string } | null;
  /** The subscription and the payment that it is about, by our ids; null when it is about none. */
  readonly subscriptionId: string | null;
  readonly paymentId: string | null;
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly openedAt: Date;
  readonly resolvedAt: Date | null;
  readonly resolvedBy: string | null;
  readonly resolvedReason: string | null;
}

export type RunState = 'running' | 'finished' | 'cancelled';

export interface RunView {
  readonly id: string;
  readonly kind: ReconciliationKind;
  readonly isDryRun: boolean;
  readonly state: RunState;
  /** Null: by itself. */
  readonly startedBy: string | null;
  readonly reason: string | null;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly cancelledAt: Date | null;
  /** Customers of ours when it began; null before that was counted. */
  readonly total: number | null;
  readonly checked: number;
  readonly failed: number;
  readonly counts: readonly {
    readonly class: DriftClass;
    readonly found: number;
    readonly repaired: number;
  }[];
}

export interface DriftView {
  readonly id: string;
  readonly runId: string;
  readonly class: DriftClass;
  readonly organization: OrganizationSummary | null;
  readonly thing: { readonly mapped: MappedKind; readonly stripeId: string } | null;
  readonly ours: unknown;
  readonly theirs: unknown;
  readonly foundAt: Date;
  readonly repairedAt: Date | null;
  readonly repairedBy: string | null;
}

/** How the way in from Stripe stands at this moment. */
export interface StripeHealth {
  readonly at: Date;
  /** How many events came in during each minute of the last hour, the oldest minute first. */
  readonly intake: readonly { readonly at: Date; readonly count: number }[];
  readonly waiting: number;
  readonly failed: number;
  /** When the oldest event came in that is not done. */
  readonly oldestWaitingAt: Date | null;
  readonly lastReceivedAt: Date | null;
  readonly openConcerns: number;
  readonly openDrifts: number;
  /** Accounts that Stripe could not be asked about the last time. */
  readonly unsynced: number;
  readonly examples: readonly UnsyncedAccount[];
  readonly lastRunId: string | null;
}

export interface UnsyncedAccount {
  readonly organization: OrganizationSummary;
  readonly failedAt: Date;
  readonly lastError: string;
}
