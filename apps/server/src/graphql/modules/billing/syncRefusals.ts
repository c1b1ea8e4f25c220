import type { SyncNowAnswer, SyncRequested } from '@member-console/domain/billing';
import { InvalidState } from '../kernel/InvalidState.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import type { UserErrorShape } from '../kernel/UserError.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { asCheckoutError, BillingUnavailable } from './checkoutRefusals.ts';

export const SYNC_REFUSALS = {
  billingUnavailable: BillingUnavailable,
  invalidState: InvalidState,
  notFound: NotFound,
  validationFailed: ValidationError,
} as const;

type Refused = Exclude<SyncNowAnswer, SyncRequested>;

/** An answer as it is shown: a refusal with its code and a sentence for the caller. */
export function shown(answer: SyncNowAnswer): SyncRequested | (Refused & UserErrorShape) {
  switch (answer.kind) {
    case 'requested':
      return answer;
    case 'billingUnavailable':
      return asCheckoutError(answer);
    default:
      return asUserError(answer);
  }
}
