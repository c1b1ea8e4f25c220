import {
  type Actor,
  authoriseOperator,
  checkReason,
  type ValidationFailed,
  validationFailed,
} from '../kernel/index.ts';
import type { StripeGateway } from './ports/index.ts';
import type { BillingUnavailable } from './rooms.ts';

/**
 * Stripe and the reason, for who looks after money and says why.
 *
 * @throws Forbidden for everybody else.
 */
export function mayOperateStripe(
  stripe: StripeGateway | null,
  actor: Actor,
  reason: string | null,
):
  | { readonly kind: 'may'; readonly stripe: StripeGateway; readonly why: string }
  | BillingUnavailable
  | ValidationFailed {
  authoriseOperator(actor, 'billing.manage');
  const issues = checkReason(reason, true);
  if (issues.length > 0) return validationFailed(...issues);
  return stripe === null
    ? { kind: 'billingUnavailable' }
    : { kind: 'may', stripe, why: reason?.trim() ?? '' };
}
