import type { ChangeWish } from '@member-console/core';
import type { Database } from '@member-console/db';
import {
  checkReason,
  checkRequestKey,
  type InvalidState,
  type NotFound,
  type RequestKeyReused,
  requestKey,
  type ValidationFailed,
} from '../../kernel/index.ts';
import type { StripeGateway } from '../ports/index.ts';
import type { BillingUnavailable } from '../rooms.ts';
import { askChange, type DecidedChange } from './askChange.ts';
import { selectHeldCustomer } from './heldCustomer.ts';
import { payerOfSubscription } from './payerOfSubscription.ts';
import type { ChangeAsked, ChangeBy, ChangePending } from './refusals.ts';

export type ResumeAnswer =
  | ChangeAsked
  | ChangePending
  | BillingUnavailable
  | InvalidState
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/**
 * Takes back whatever is planned for a subscription: its end, or a switch. It goes on as it is.
 *
 * @throws Forbidden for operators who only look.
 */
export async function resumeSubscription(
  { database, stripe }: { readonly database: Database; readonly stripe: StripeGateway | null },
  by: Omit<ChangeBy, 'token'>,
  subscriptionId: string,
): Promise<ResumeAnswer> {
  const payer = await payerOfSubscription(database, by, subscriptionId);
  if (payer.kind !== 'may') return payer;
  const { actor, organizationId, subscription } = payer;
  const issues = [
    ...checkRequestKey(by.idempotencyKey),
    ...checkReason(by.reason, actor.kind === 'operator'),
  ];
  if (issues.length > 0) return { kind: 'validationFailed', issues };
  if (stripe === null) return { kind: 'billingUnavailable' };
  const wish: ChangeWish = { kind: 'resume', subscriptionId };
  return askChange(database, {
    accountId: subscription.accountId,
    organizationId,
    actor,
    key: requestKey(actor, 'resumeSubscription', by.idempotencyKey, { wish, reason: by.reason }),
    reason: by.reason?.trim() || null,
    action: 'subscription.resume_requested',
    async decide(): Promise<DecidedChange<InvalidState>> {
      const { seq, customer } = await selectHeldCustomer(database, organizationId);
      const held = customer.subscriptions.find(({ id }) => id === subscriptionId);
      const isOver = held === undefined || held.endedAt !== null;
      const isPlanned = held !== undefined && (held.endsAt !== null || held.phases.length > 1);
      if (!isOver && isPlanned) return { seq, decision: wish };
      const from = isOver ? 'ended' : 'going on';
      return { seq, decision: { kind: 'invalidState', from, to: 'going on', allowed: [] } };
    },
  });
}
