/** What of a thing may be another in Stripe. */
export const DIFFERENCE_FIELDS = [
  'existence',
  'active',
  'name',
  'description',
  'product',
  'amount',
  'currency',
  'interval',
  'taxBehavior',
] as const;
export type DifferenceField = (typeof DIFFERENCE_FIELDS)[number];

/** What somebody changed in Stripe: what stands here, and what stands there. */
export interface StripeDifference {
  readonly field: DifferenceField;
  readonly ours: string;
  readonly theirs: string;
}

export type StripeSyncState = 'pending' | 'synced' | 'failed' | 'drifted';

/** How far a product or a price of ours has come in Stripe. */
export interface StripeSync {
  readonly state: StripeSyncState;
  /** Null before the first time. */
  readonly stripeId: string | null;
  readonly syncedAt: Date | null;
  /** Why Stripe has not taken it on, or not yet. */
  readonly lastError: string | null;
  readonly drift: readonly StripeDifference[];
}

/** What is kept of it. Times are the console's. */
export interface SyncRow {
  readonly wantedAt: Date | null;
  readonly syncedAt: Date | null;
  readonly failedAt: Date | null;
  readonly lastError: string | null;
  readonly drift: readonly StripeDifference[] | null;
  readonly stripeId: string | null;
}

export function stripeSyncOf({ drift, ...row }: SyncRow): StripeSync {
  const { stripeId, syncedAt, lastError } = row;
  return { state: stateOf({ drift, ...row }), stripeId, syncedAt, lastError, drift: drift ?? [] };
}

function stateOf({ wantedAt, syncedAt, failedAt, drift }: SyncRow): StripeSyncState {
  if (wantedAt === null) return 'pending';
  if (failedAt !== null && failedAt >= wantedAt) return 'failed';
  if (syncedAt === null || syncedAt < wantedAt) return 'pending';
  return drift === null ? 'synced' : 'drifted';
}
