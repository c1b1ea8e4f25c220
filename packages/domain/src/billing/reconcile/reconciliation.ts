import type { Difference } from '@member-console/core';
import type { Actor } from '../../kernel/index.ts';

/** Why it is compared: a server began, a night passed, somebody asked, or subscriptions that exist already come in. */
export type ReconciliationKind = 'start' | 'nightly' | 'demand' | 'import';

/** One comparison of everything that Stripe says with everything that we hold. */
export interface Reconciliation {
  readonly id: string;
  readonly kind: ReconciliationKind;
  /** Looks, and changes nothing. */
  readonly isDryRun: boolean;
  readonly actor: Actor;
  readonly reason: string | null;
  /** The last account, or page of customers, that was looked at. */
  readonly cursor: string | null;
}

/** `unlinked`: a customer who pays for something here, of whom nobody knows whose it is. */
export type DriftClass = Difference['kind'] | 'unlinked';

/** Something that was found to differ. */
export interface FoundDrift {
  readonly class: DriftClass;
  /** The subscription; of what is unlinked, Stripe's id of the customer. */
  readonly subject: string;
  readonly evidence: { readonly ours: unknown; readonly theirs: unknown };
  /** What Stripe says is evidence, and stands here now. */
  readonly isRepaired: boolean;
}
