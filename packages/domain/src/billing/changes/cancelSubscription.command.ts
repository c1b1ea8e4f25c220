import type { Database } from '@member-console/db';
import {
  checkReason,
  checkRequestKey,
  type InvalidState,
  type Issue,
  type NotFound,
  type RequestKeyReused,
  requestKey,
  type ValidationFailed,
} from '../../kernel/index.ts';
import type { StripeGateway } from '../ports/index.ts';
import type { BillingUnavailable } from '../rooms.ts';
import { askChange, type DecidedChange } from './askChange.ts';
import { selectHeldCustomer } from './heldCustomer.ts';
import { payerOfSubscription, type SubscriptionPayer } from './payerOfSubscription.ts';
import { type Cancellation, previewEnd, whyNotCancelled } from './previewCancellation.query.ts';
import type { ChangeAsked, ChangeBy, ChangeMoved, ChangePending } from './refusals.ts';

export type CancelAnswer =
  | ChangeAsked
  | ChangePending
  | ChangeMoved
  | BillingUnavailable
  | InvalidState
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

export interface CancelOrder {
  readonly subscriptionId: string;
  /** Null: when what is paid for is over. Operators alone may say another instant. */
  readonly at: Date | null;
}

/**
 * Ends a subscription when what is paid for is over. It can be taken back until then, and nothing is lost before.
 *
 * @throws Forbidden for operators who only look.
 */
export async function cancelSubscription(
  { database, stripe }: { readonly database: Database; readonly stripe: StripeGateway | null },
  by: ChangeBy,
  order: CancelOrder,
): Promise<CancelAnswer> {
  const { subscriptionId, at } = order;
  const payer = await payerOfSubscription(database, by, subscriptionId);
  if (payer.kind !== 'may') return payer;
  const issues = problemsOf(order, by, payer);
  if (issues.length > 0) return { kind: 'validationFailed', issues };
  if (stripe === null) return { kind: 'billingUnavailable' };
  const wish = { kind: 'cancel', subscriptionId, at: at && toSeconds(at) } as const;
  return askChange(database, {
    accountId: payer.subscription.accountId,
    organizationId: payer.organizationId,
    actor: payer.actor,
    key: requestKey(payer.actor, 'cancelSubscription', by.idempotencyKey, { wish, reason: by.reason }),
    reason: by.reason?.trim() || null,
    action: 'subscription.cancel_requested',
    decide: () => decide(database, payer, wish, by.token),
  });
}

async function decide(
  database: Database,
  { organizationId }: SubscriptionPayer,
  wish: Cancellation,
  token: string | null,
): Promise<DecidedChange<ChangeMoved | InvalidState | ValidationFailed>> {
  const held = await selectHeldCustomer(database, organizationId);
  const { seq } = held;
  const refusal = whyNotCancelled(held, wish);
  if (refusal !== null) return { seq, decision: refusal };
  if (token === null) return { seq, decision: wish };
  const { outcome } = await previewEnd(database, held, wish);
  return { seq, decision: outcome.token === token ? wish : { kind: 'planMoved' } };
}

/** Stripe counts in seconds. */
function toSeconds(at: Date): number {
  return Math.floor(at.getTime() / 1000) * 1000;
}

function problemsOf({ at }: CancelOrder, by: ChangeBy, { actor }: SubscriptionPayer): readonly Issue[] {
  const isOperator = actor.kind === 'operator';
  return [
    ...checkRequestKey(by.idempotencyKey),
    ...checkReason(by.reason, isOperator),
    ...(at !== null && !isOperator
      ? [
          {
            path: ['at'],
            code: 'OPERATORS_ONLY',
            message: 'Leave it out: it ends when what is paid for is over.',
          },
        ]
      : []),
  ];
}
