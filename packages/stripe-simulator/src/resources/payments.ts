import type { Stripe } from 'stripe';
import { listing, within } from '../door/listing.ts';
import { type Call, type Route, route } from '../door/route.ts';
import { invalidRequest, StripeError } from '../door/stripeError.ts';
import { reflectIntent } from '../engine/billing.ts';
import { closeDispute } from '../engine/disputes.ts';
import { attempt, cancelIntent, capture, createIntent, refundCharge } from '../engine/payment.ts';
import { confirmSetup, createSetupIntent } from '../engine/setup.ts';
import type { Json } from '../objects/json.ts';
import type { PaymentIntent } from '../objects/paymentIntent.ts';
import type { PaymentMethod } from '../objects/paymentMethod.ts';
import type { World } from '../world/world.ts';
import { found } from './found.ts';
import { fullAddress, mergedMetadata } from './given.ts';
import { methodFor } from './paymentMethods.ts';

export const paymentRoutes: readonly Route[] = [
  route('POST', '/v1/payment_intents', 'paymentIntentCreate', create),
  route('GET', '/v1/payment_intents', 'paymentIntentList', list),
  route('GET', '/v1/payment_intents/:id', 'paymentIntentRetrieve', ({ world, id }) =>
    found(world, 'payment_intent', id),
  ),
  route('POST', '/v1/payment_intents/:id/confirm', 'paymentIntentConfirm', confirm),
  route('POST', '/v1/payment_intents/:id/capture', 'paymentIntentCapture', captureHeld),
  route('POST', '/v1/payment_intents/:id/cancel', 'paymentIntentCancel', cancel),
  route('POST', '/v1/setup_intents', 'setupIntentCreate', createSetup),
  route('GET', '/v1/setup_intents/:id', 'setupIntentRetrieve', ({ world, id }) =>
    found(world, 'setup_intent', id),
  ),
  route('POST', '/v1/setup_intents/:id/confirm', 'setupIntentConfirm', confirmSetupIntent),
  route('GET', '/v1/charges', 'chargeList', listCharges),
  route('GET', '/v1/charges/:id', 'chargeRetrieve', ({ world, id }) => found(world, 'charge', id)),
  route('GET', '/v1/balance_transactions/:id', 'balanceTransactionRetrieve', ({ world, id }) =>
    found(world, 'balance_transaction', id),
  ),
  route('POST', '/v1/refunds', 'refundCreate', refund),
  route('GET', '/v1/refunds', 'refundList', listRefunds),
  route('GET', '/v1/refunds/:id', 'refundRetrieve', ({ world, id }) => found(world, 'refund', id)),
  route('GET', '/v1/disputes', 'disputeList', listDisputes),
  route('GET', '/v1/disputes/:id', 'disputeRetrieve', ({ world, id }) => found(world, 'dispute', id)),
  route('POST', '/v1/disputes/:id/close', 'disputeClose', giveIn),
];

const smallestAmount = 50;

function create({ world, params }: Call<Stripe.PaymentIntentCreateParams>) {
  if (params.amount < smallestAmount) {
    throw invalidRequest(
      'The amount must be greater than or equal to the minimum charge amount allowed for your account and the currency set (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts).  If you want to save a Payment Method for future use without an immediate payment, use a Setup Intent instead: https://docs.stripe.com/payments/setup-intents',
      { code: 'parameter_invalid_integer', param: 'amount' },
    );
  }
  if (params.customer) found(world, 'customer', params.customer, 'customer');
  const intent = createIntent(world, {
    amount: params.amount,
    currency: params.currency,
    customer: params.customer ?? null,
    description: params.description ?? null,
    automatic: true,
    capture: (params.capture_method as PaymentIntent['capture_method'] | undefined) ?? 'automatic_async',
    futureUsage: params.setup_future_usage ?? null,
    metadata: mergedMetadata(params.metadata, {}),
    shipping: params.shipping ? shippingOf(params.shipping as unknown as Json) : null,
  });
  if (params.payment_method)
    intent.payment_method = methodFor(world, params.payment_method, 'payment_method').id;
  if (params.confirm)
    return confirmNow(world, intent, world.store.get('payment_method', intent.payment_method));
  if (intent.payment_method !== null) intent.status = 'requires_confirmation';
  return intent;
}

function shippingOf(given: Json): Json {
  return {
    address: fullAddress(given.address),
    carrier: given.carrier ?? null,
    name: given.name ?? null,
    phone: given.phone ?? null,
    tracking_number: given.tracking_number ?? null,
  };
}

function confirm({ world, params, id }: Call<Stripe.PaymentIntentConfirmParams>) {
  const intent = found(world, 'payment_intent', id);
  const method = params.payment_method
    ? methodFor(world, params.payment_method, 'payment_method')
    : world.store.get('payment_method', intent.payment_method);
  return confirmNow(world, intent, method);
}

function confirmNow(world: World, intent: PaymentIntent, method: PaymentMethod | undefined): PaymentIntent {
  if (intent.status === 'succeeded' || intent.status === 'canceled') {
    throw invalidRequest(
      `You cannot confirm this PaymentIntent because it has a status of ${intent.status}.`,
      {
        code: 'payment_intent_unexpected_state',
      },
    );
  }
  if (!method) {
    throw invalidRequest('You cannot confirm this PaymentIntent because it’s missing a payment method.', {
      code: 'payment_intent_unexpected_state',
    });
  }
  attempt(world, intent, method, false);
  const invoice = world.store.get('invoice', intent.invoice);
  if (invoice) reflectIntent(world, invoice, false);
  if (intent.last_payment_error !== null && intent.status === 'requires_payment_method') {
    throw new StripeError(402, intent.last_payment_error as Json & { type: string; message: string });
  }
  return intent;
}

function captureHeld({ world, id }: Call<Stripe.PaymentIntentCaptureParams>) {
  const intent = found(world, 'payment_intent', id);
  if (intent.status !== 'requires_capture') {
    throw invalidRequest(
      `This PaymentIntent could not be captured because it has a status of ${intent.status}.`,
      {
        code: 'payment_intent_unexpected_state',
      },
    );
  }
  capture(world, intent);
  return intent;
}

function cancel({ world, params, id }: Call<Stripe.PaymentIntentCancelParams>) {
  const intent = found(world, 'payment_intent', id);
  cancelIntent(world, intent, params.cancellation_reason ?? null);
  return intent;
}

function list({ world, params }: Call<Stripe.PaymentIntentListParams>) {
  const intents = params.customer
    ? world.store.of('payment_intent', params.customer)
    : world.store.all('payment_intent');
  return listing(
    '/v1/payment_intents',
    params,
    intents.filter((one) => within(params.created, one.created)),
  );
}

function createSetup({ world, params }: Call<Stripe.SetupIntentCreateParams>) {
  const intent = createSetupIntent(world, {
    customer: params.customer ?? null,
    automatic: true,
    metadata: mergedMetadata(params.metadata, {}),
    usage: params.usage ?? 'off_session',
    description: params.description ?? null,
  });
  if (!params.payment_method) return intent;
  const method = methodFor(world, params.payment_method, 'payment_method');
  intent.payment_method = method.id;
  intent.status = 'requires_confirmation';
  if (params.confirm) confirmSetup(world, intent, method, false);
  return intent;
}

function confirmSetupIntent({ world, params, id }: Call<Stripe.SetupIntentConfirmParams>) {
  const intent = found(world, 'setup_intent', id);
  const method = methodFor(world, params.payment_method ?? intent.payment_method ?? '', 'payment_method');
  confirmSetup(world, intent, method, false);
  return intent;
}

function listCharges({ world, params }: Call<Stripe.ChargeListParams>) {
  const charges = (params.customer ? world.store.of('charge', params.customer) : world.store.all('charge'))
    .filter((one) => params.payment_intent === undefined || one.payment_intent === params.payment_intent)
    .filter((one) => within(params.created, one.created));
  return listing('/v1/charges', params, charges);
}

function refund({ world, params }: Call<Stripe.RefundCreateParams>) {
  const intent = params.payment_intent
    ? found(world, 'payment_intent', params.payment_intent, 'payment_intent')
    : null;
  const charge = found(world, 'charge', params.charge ?? intent?.latest_charge ?? '', 'charge');
  const left = charge.amount_captured - charge.amount_refunded;
  if (left === 0) {
    throw invalidRequest(`Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
    });
  }
  const amount = params.amount ?? left;
  if (amount > left) {
    throw invalidRequest(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, {
      param: 'amount',
    });
  }
  return refundCharge(world, charge, amount, params.reason ?? null, mergedMetadata(params.metadata, {}));
}

function listRefunds({ world, params }: Call<Stripe.RefundListParams>) {
  const refunds = world.store
    .all('refund')
    .filter((one) => params.charge === undefined || one.charge === params.charge)
    .filter((one) => params.payment_intent === undefined || one.payment_intent === params.payment_intent)
    .filter((one) => within(params.created, one.created));
  return listing('/v1/refunds', params, refunds);
}

function listDisputes({ world, params }: Call<Stripe.DisputeListParams>) {
  const disputes = world.store
    .all('dispute')
    .filter((one) => params.charge === undefined || one.charge === params.charge)
    .filter((one) => within(params.created, one.created));
  return listing('/v1/disputes', params, disputes);
}

/** Closing is giving in: the dispute is lost. */
function giveIn({ world, id }: Call<unknown>) {
  const dispute = found(world, 'dispute', id);
  closeDispute(world, dispute, 'lost');
  return dispute;
}
