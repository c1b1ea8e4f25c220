import type { CheckoutFacts } from './checkoutStore.ts';

/** Stripe begins nothing later that would begin sooner than that. */
const LEAST_MS = 48 * 3_600_000;

/** When the trial of an organization ends, if something paid may begin then; null: it can only begin at once. */
export function trialToWaitFor({ trialEndsAt, at }: Pick<CheckoutFacts, 'trialEndsAt' | 'at'>): Date | null {
  if (trialEndsAt === null || trialEndsAt.getTime() - at.getTime() < LEAST_MS) return null;
  return trialEndsAt;
}
