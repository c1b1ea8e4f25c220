import type { Database } from '@member-console/db';
import type { Outcome } from '../../entitlements/index.ts';
import type { Viewer } from '../../identity/index.ts';
import {
  type Actor,
  type InvalidState,
  type NotFound,
  notFound,
  type ValidationFailed,
} from '../../kernel/index.ts';
import { type CheckoutFacts, selectCheckoutFacts } from '../intents/checkoutStore.ts';
import {
  checkQuantity,
  type NoTrialToWaitFor,
  type PlanHeldByOperator,
  type PriceNotOffered,
  whyNotOffered,
} from '../intents/startCheckout.command.ts';
import { trialToWaitFor } from '../intents/trialToWaitFor.ts';
import { payerOf } from '../policy.ts';
import type { StripeGateway } from '../ports/index.ts';
import type { BillingUnavailable } from '../rooms.ts';
import { type StoreClosed, whyClosed } from '../store/index.ts';
import { changeToken } from './changeToken.ts';
import { type Judged, judgePurchase, previewJudged, type WantedPrice } from './judgePurchase.ts';
import { type Payments, paymentsAtCheckout, paymentsBySwitch } from './payments.ts';
import type { AlreadyOnThatTier, RefusedByStripe, StripeSilent } from './refusals.ts';

/** What choosing a price would bring. */
export interface PurchasePreview extends Payments, Pick<Outcome, 'effectiveAt' | 'changes' | 'excess'> {
  readonly kind: 'purchasePreview';
  readonly way: 'checkout' | 'switchNow' | 'switchAtPeriodEnd';
  /** The one that would be switched; null: one begins. */
  readonly subscriptionId: string | null;
  readonly priceId: string;
  readonly quantity: number;
  /** When a trial on the ladder ends at whose end something paid may begin. */
  readonly trialEndsAt: Date | null;
  readonly token: string;
}

export type PurchasePreviewAnswer =
  | PurchasePreview
  | PriceNotOffered
  | PlanHeldByOperator
  | StoreClosed
  | AlreadyOnThatTier
  | NoTrialToWaitFor
  | BillingUnavailable
  | StripeSilent
  | RefusedByStripe
  | InvalidState
  | NotFound
  | ValidationFailed;

export interface PurchaseQuestion {
  readonly organizationId: string;
  readonly priceId: string;
  readonly quantity: number;
  /** Whether it would begin when the trial ends, and not at once. */
  readonly startsAtTrialEnd: boolean;
}

/**
 * What choosing a price would bring, or why it would be refused: rights by the path that Stripe's own word takes, money
 * by Stripe. Nothing is asked for yet.
 *
 * @throws Forbidden
 */
export async function previewPurchase(
  rooms: { readonly database: Database; readonly stripe: StripeGateway | null },
  by: { readonly actor: Actor; readonly viewer: Viewer },
  question: PurchaseQuestion,
): Promise<PurchasePreviewAnswer> {
  const { database, stripe } = rooms;
  const { priceId, quantity } = question;
  const payer = await payerOf(database, by, question.organizationId);
  if (payer.kind !== 'may') return payer;
  const issues = checkQuantity(quantity);
  if (issues.length > 0) return { kind: 'validationFailed', issues };
  const checkout = await selectCheckoutFacts(database, payer.organizationId, priceId);
  if (checkout.price === null) return notFound('price');
  const refusal = whyNotOffered(checkout, priceId);
  if (refusal !== null) return refusal;
  if (stripe === null) return { kind: 'billingUnavailable' };
  const wanted = { subscriptionId: null, price: checkout.price, quantity };
  const judged = await judgePurchase(database, payer.organizationId, wanted);
  const isDown = judged.way.kind === 'switch' && judged.way.when === 'atPeriodEnd';
  const closed = isDown ? null : whyClosed(checkout.store, payer.actor);
  const why = closed ?? refusalOf(judged, checkout, question);
  if (why !== null) return why;
  const trialEndsAt = judged.way.kind === 'checkout' ? trialToWaitFor(checkout) : null;
  return describe({ database, stripe }, judged, wanted, { ...question, trialEndsAt });
}

function refusalOf(
  { way }: Judged,
  checkout: CheckoutFacts,
  { startsAtTrialEnd }: PurchaseQuestion,
): AlreadyOnThatTier | NoTrialToWaitFor | InvalidState | null {
  if (way.kind === 'alreadyOnThatTier') return way;
  if (way.kind === 'ending') return { kind: 'invalidState', from: 'ending', to: 'switched', allowed: [] };
  if (!startsAtTrialEnd || (way.kind === 'checkout' && trialToWaitFor(checkout) !== null)) return null;
  return { kind: 'noTrialToWaitFor', trialEndsAt: checkout.trialEndsAt };
}

async function describe(
  rooms: { readonly database: Database; readonly stripe: StripeGateway },
  judged: Judged,
  wanted: WantedPrice,
  {
    priceId,
    quantity,
    startsAtTrialEnd,
    trialEndsAt,
  }: PurchaseQuestion & Pick<PurchasePreview, 'trialEndsAt'>,
): Promise<PurchasePreview | RefusedByStripe | StripeSilent> {
  const { way } = judged;
  const priced =
    way.kind === 'switch'
      ? await paymentsBySwitch(rooms, way, wanted)
      : { ...paymentsAtCheckout(wanted, startsAtTrialEnd ? trialEndsAt : null), prorationDate: null };
  if ('kind' in priced) return priced;
  const { prorationDate, ...payments } = priced;
  const { effectiveAt, changes, excess, token } = await previewJudged(rooms.database, judged, wanted);
  return {
    kind: 'purchasePreview',
    way: way.kind !== 'switch' ? 'checkout' : way.when === 'now' ? 'switchNow' : 'switchAtPeriodEnd',
    subscriptionId: way.kind === 'switch' ? way.subscriptionId : null,
    priceId,
    quantity,
    effectiveAt,
    changes,
    excess,
    ...payments,
    trialEndsAt,
    token: changeToken(token, prorationDate),
  };
}
