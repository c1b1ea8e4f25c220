import type { ChangeWish } from '@member-console/core';
import type { Database } from '@member-console/db';
import {
  checkReason,
  checkRequestKey,
  type InvalidState,
  type Issue,
  type NotFound,
  notFound,
  type RequestKeyReused,
  requestKey,
  type ValidationFailed,
  validationFailed,
} from '../../kernel/index.ts';
import { selectCheckoutFacts } from '../intents/checkoutStore.ts';
import {
  checkQuantity,
  type PlanHeldByOperator,
  type PriceNotOffered,
  whyNotOffered,
} from '../intents/startCheckout.command.ts';
import type { StripeGateway } from '../ports/index.ts';
import type { BillingUnavailable } from '../rooms.ts';
import { type StoreClosed, whyClosed } from '../store/index.ts';
import { askChange, type DecidedChange } from './askChange.ts';
import { isOfNow, prorationDateIn, wordIn } from './changeToken.ts';
import { selectHeldCustomer } from './heldCustomer.ts';
import { type Judged, judgePurchase, previewJudged, type WantedPrice } from './judgePurchase.ts';
import { payerOfSubscription, type SubscriptionPayer } from './payerOfSubscription.ts';
import type { AlreadyOnThatTier, ChangeAsked, ChangeBy, ChangeMoved, ChangePending } from './refusals.ts';

type Refusal =
  | AlreadyOnThatTier
  | ChangeMoved
  | InvalidState
  | NotFound
  | PlanHeldByOperator
  | PriceNotOffered
  | StoreClosed
  | ValidationFailed;
export type SwitchAnswer = ChangeAsked | ChangePending | BillingUnavailable | RequestKeyReused | Refusal;

export interface SwitchOrder {
  readonly subscriptionId: string;
  readonly priceId: string;
  readonly quantity: number;
  /** Null: upwards at once, downwards when what is paid for is over. */
  readonly when: 'now' | 'atPeriodEnd' | null;
}

/**
 * Has a subscription pay another price of the same ladder. Nothing changes before Stripe has confirmed it; upwards that
 * takes the payment of the difference, by the instant of the preview whose token it was asked with.
 *
 * @throws Forbidden for operators who only look.
 */
export async function switchSubscription(
  { database, stripe }: { readonly database: Database; readonly stripe: StripeGateway | null },
  by: ChangeBy,
  order: SwitchOrder,
): Promise<SwitchAnswer> {
  const payer = await payerOfSubscription(database, by, order.subscriptionId);
  if (payer.kind !== 'may') return payer;
  const { actor, organizationId, subscription } = payer;
  const issues = [
    ...checkRequestKey(by.idempotencyKey),
    ...checkReason(by.reason, actor.kind === 'operator'),
    ...checkQuantity(order.quantity),
  ];
  if (issues.length > 0) return { kind: 'validationFailed', issues };
  if (stripe === null) return { kind: 'billingUnavailable' };
  return askChange(database, {
    accountId: subscription.accountId,
    organizationId,
    actor,
    key: requestKey(actor, 'switchSubscription', by.idempotencyKey, { order, reason: by.reason }),
    reason: by.reason?.trim() || null,
    action: 'subscription.switch_requested',
    decide: () => decide(database, payer, by, order),
  });
}

async function decide(
  database: Database,
  payer: SubscriptionPayer,
  { token }: ChangeBy,
  order: SwitchOrder,
): Promise<DecidedChange<Refusal>> {
  const checkout = await selectCheckoutFacts(database, payer.organizationId, order.priceId);
  const { price } = checkout;
  if (price === null) {
    const { seq } = await selectHeldCustomer(database, payer.organizationId);
    return { seq, decision: notFound('price') };
  }
  const { subscriptionId, quantity } = order;
  const wanted = { subscriptionId, price, quantity };
  const judged = await judgePurchase(database, payer.organizationId, wanted);
  const { seq } = judged.held;
  const refusal = whyNotOffered(checkout, order.priceId) ?? refusalOf(judged, order, payer);
  if (refusal !== null) return { seq, decision: refusal };
  const closed = whenOf(judged, order) === 'now' ? whyClosed(checkout.store, payer.actor) : null;
  if (closed !== null) return { seq, decision: closed };
  const asked = { ...judged, way: { ...judged.way, when: whenOf(judged, order) } } as Judged;
  if (token !== null && !(await isAsShown(database, asked, wanted, token))) {
    return { seq, decision: { kind: 'planMoved' } };
  }
  return { seq, decision: wishFor(asked, order, token) };
}

function refusalOf({ way }: Judged, order: SwitchOrder, { actor }: SubscriptionPayer): Refusal | null {
  switch (way.kind) {
    case 'alreadyOnThatTier':
      return way;
    case 'ending':
      return { kind: 'invalidState', from: 'ending', to: 'switched', allowed: [] };
    case 'checkout':
      return validationFailed(OTHER_LADDER);
    case 'switch': {
      // What is paid for is never lost before its end because a member asked for it.
      const isLost = way.when === 'atPeriodEnd' && order.when === 'now' && actor.kind !== 'operator';
      return isLost ? validationFailed(TOO_SOON) : null;
    }
  }
}

const OTHER_LADDER: Issue = {
  path: ['priceId'],
  code: 'OTHER_LADDER',
  message: 'This subscription is of another ladder. Buy the price instead.',
};
const TOO_SOON: Issue = {
  path: ['when'],
  code: 'BEFORE_PERIOD_END',
  message: 'A lower plan begins when what is paid for is over.',
};

function whenOf({ way }: Judged, { when }: SwitchOrder): 'now' | 'atPeriodEnd' {
  return when ?? (way.kind === 'switch' ? way.when : 'now');
}

/** Whether everything that the preview showed is still so, and its bill still young. */
async function isAsShown(
  database: Database,
  judged: Judged,
  wanted: WantedPrice,
  token: string,
): Promise<boolean> {
  const { token: word } = await previewJudged(database, judged, wanted);
  return word === wordIn(token) && isOfNow(prorationDateIn(token), judged.facts.loaded.at);
}

function wishFor(
  { way }: Judged,
  { subscriptionId, priceId, quantity }: SwitchOrder,
  token: string | null,
): ChangeWish {
  if (way.kind !== 'switch') throw new Error('Only a subscription is switched.');
  const { fromPriceId, when } = way;
  const date = token === null || when !== 'now' ? null : prorationDateIn(token);
  return {
    kind: 'switch',
    subscriptionId,
    fromPriceId,
    toPriceId: priceId,
    quantity,
    when,
    prorationDate: date?.getTime() ?? null,
  };
}
