import type { World } from '../world/world.ts';
import type { Json, Metadata } from './json.ts';
import { billingDetails } from './paymentMethod.ts';

export interface Charge {
  readonly id: string;
  readonly object: 'charge';
  readonly created: number;
  readonly amount: number;
  amount_captured: number;
  amount_refunded: number;
  balance_transaction: string | null;
  captured: boolean;
  /** Until when an amount that is only held may be taken. */
  readonly capture_before: number | null;
  readonly currency: string;
  readonly customer: string | null;
  readonly description: string | null;
  dispute: string | null;
  failure_code: string | null;
  failure_message: string | null;
  metadata: Metadata;
  readonly declineCode: string | null;
  readonly payment_intent: string;
  readonly payment_method: string;
  readonly risk: number;
  readonly authorizationCode: string;
  readonly shipping: Json | null;
  status: 'succeeded' | 'pending' | 'failed';
}

export function renderCharge(world: World, charge: Charge): Json {
  const method = world.store.must('payment_method', charge.payment_method);
  return {
    id: charge.id,
    object: 'charge',
    amount: charge.amount,
    amount_captured: charge.amount_captured,
    amount_refunded: charge.amount_refunded,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: charge.balance_transaction,
    billing_details: method.billing_details ?? billingDetails(),
    calculated_statement_descriptor: world.settings.statementDescriptor,
    captured: charge.captured,
    created: charge.created,
    currency: charge.currency,
    customer: charge.customer,
    description: charge.description,
    destination: null,
    dispute: charge.dispute,
    disputed: charge.dispute !== null,
    failure_balance_transaction: null,
    failure_code: charge.failure_code,
    failure_message: charge.failure_message,
    fraud_details: {},
    livemode: false,
    metadata: charge.metadata,
    on_behalf_of: null,
    order: null,
    outcome: outcome(charge),
    paid: charge.status === 'succeeded',
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    payment_method_details: {
      [method.type]: method.type === 'card' ? cardDetails(charge, method.details) : method.details,
      type: method.type,
    },
    radar_options: {},
    receipt_email: null,
    receipt_number: null,
    receipt_url: charge.status === 'succeeded' ? `${world.origin}/receipts/${charge.id}` : null,
    refunded: charge.amount_refunded === charge.amount,
    review: null,
    shipping: charge.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: charge.status,
    transfer_data: null,
    transfer_group: null,
  };
}

function outcome(charge: Charge): Json {
  const declined = charge.status === 'failed';
  return {
    advice_code: declined ? 'try_again_later' : null,
    network_advice_code: null,
    network_decline_code: declined ? '01' : null,
    network_status: declined ? 'declined_by_network' : 'approved_by_network',
    reason: charge.declineCode,
    risk_level: 'normal',
    risk_score: charge.risk,
    seller_message: declined
      ? 'The bank did not return any further details with this decline.'
      : 'Payment complete.',
    type: declined ? 'issuer_declined' : 'authorized',
  };
}

function cardDetails(charge: Charge, card: Json): Json {
  return {
    amount_authorized: charge.amount,
    authorization_code: charge.authorizationCode,
    brand: card.brand,
    ...(charge.capture_before === null ? {} : { capture_before: charge.capture_before }),
    checks: card.checks,
    country: card.country,
    electronic_commerce_indicator: null,
    exp_month: card.exp_month,
    exp_year: card.exp_year,
    extended_authorization: { status: 'disabled' },
    fingerprint: card.fingerprint,
    funding: card.funding,
    incremental_authorization: { status: 'unavailable' },
    installments: null,
    last4: card.last4,
    mandate: null,
    multicapture: { status: 'unavailable' },
    network: card.brand,
    network_token: { used: false },
    network_transaction_id: '119528868122817',
    overcapture: { maximum_amount_capturable: charge.amount, status: 'unavailable' },
    regulated_status: 'unregulated',
    three_d_secure: null,
    transaction_link_id: null,
    wallet: null,
  };
}
