import type { World } from '../world/world.ts';
import type { Json, Metadata } from './json.ts';

export interface PaymentIntent {
  readonly id: string;
  readonly object: 'payment_intent';
  readonly created: number;
  readonly amount: number;
  amount_capturable: number;
  amount_received: number;
  readonly automatic: boolean;
  canceled_at: number | null;
  cancellation_reason: string | null;
  readonly capture_method: 'automatic' | 'automatic_async' | 'manual';
  readonly client_secret: string;
  readonly currency: string;
  customer: string | null;
  readonly description: string | null;
  last_payment_error: Json | null;
  latest_charge: string | null;
  metadata: Metadata;
  next_action: Json | null;
  readonly invoice: string | null;
  payment_method: string | null;
  readonly payment_method_types: readonly string[];
  readonly setup_future_usage: string | null;
  readonly shipping: Json | null;
  status: PaymentIntentStatus;
  /** When a late payment method will have succeeded or failed. */
  settles_at: number | null;
}

export type PaymentIntentStatus =
  | 'requires_payment_method'
  | 'requires_confirmation'
  | 'requires_action'
  | 'processing'
  | 'requires_capture'
  | 'canceled'
  | 'succeeded';

export function renderPaymentIntent(_world: World, intent: PaymentIntent): Json {
  return {
    id: intent.id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: intent.amount,
    amount_capturable: intent.amount_capturable,
    amount_details: { tip: {} },
    amount_received: intent.amount_received,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: intent.automatic ? { allow_redirects: 'always', enabled: true } : null,
    canceled_at: intent.canceled_at,
    cancellation_reason: intent.cancellation_reason,
    capture_method: intent.capture_method,
    client_secret: intent.client_secret,
    confirmation_method: 'automatic',
    created: intent.created,
    currency: intent.currency,
    customer: intent.customer,
    customer_account: null,
    description: intent.description,
    excluded_payment_method_types: null,
    last_payment_error: intent.last_payment_error,
    latest_charge: intent.latest_charge,
    livemode: false,
    managed_payments: null,
    metadata: intent.metadata,
    next_action: intent.next_action,
    on_behalf_of: null,
    ...(intent.invoice === null
      ? {}
      : { payment_details: { customer_reference: null, order_reference: intent.invoice } }),
    payment_method: intent.payment_method,
    payment_method_configuration_details: intent.automatic ? { id: 'pmc_simulator', parent: null } : null,
    payment_method_options: Object.fromEntries(
      intent.payment_method_types.map((type) => [type, optionsOf(type, intent.invoice !== null)]),
    ),
    payment_method_types: intent.payment_method_types,
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: intent.setup_future_usage,
    shipping: intent.shipping,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: intent.status,
    transfer_data: null,
    transfer_group: null,
  };
}

/** Debits that pay an invoice carry the terms of their mandate. */
function optionsOf(type: string, forInvoice: boolean): Json {
  return (forInvoice ? mandateOptions[type] : undefined) ?? methodOptions[type] ?? {};
}

const mandateOptions: Record<string, Json> = {
  acss_debit: {
    mandate_options: { interval_description: null, payment_schedule: null, transaction_type: null },
    verification_method: 'automatic',
  },
  us_bank_account: {
    mandate_options: {},
    transaction_purpose: 'unspecified',
    verification_method: 'automatic',
  },
};

const methodOptions: Record<string, Json> = {
  acss_debit: { verification_method: 'automatic' },
  afterpay_clearpay: { reference: null },
  card: {
    installments: null,
    mandate_options: null,
    network: null,
    request_three_d_secure: 'automatic',
  },
  cashapp: {},
  klarna: { preferred_locale: null },
  link: { persistent_token: null },
  sepa_debit: {},
  us_bank_account: {
    financial_connections: { permissions: ['payment_method'], prefetch: [] },
    mandate_options: {},
    verification_method: 'automatic',
  },
  wechat_pay: { app_id: null, client: null },
};
