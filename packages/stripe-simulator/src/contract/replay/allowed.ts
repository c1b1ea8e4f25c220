/** One field of one endpoint that may differ, and why. */
export interface Allowed {
  readonly endpoint: string;
  /** The kind of the object, and the path inside of it. */
  readonly key: string;
  readonly reason: string;
}

const clover = 'came after 2025-03-31.basil, in which one of these was recorded';
const dahlia = 'came with 2026-03-25.dahlia, after most recordings';
const endive = 'required by the definitions of 2026-10-28.endive, which are younger than every recording';
const cutId =
  'clover cut the id of the invoice to 25 characters here; the id itself is compared on the invoice';
const blotted = 'the key was blotted out when the recording was published';
const browser =
  "the browser script's part of the bank's check, which the hosted page here does in its own way";
const methods = 'which payment methods are on is a setting of the account; here they are card and bank debit';

/** Fields that are younger than the recordings, by the kind of object that has them. */
const younger: Record<string, Record<string, readonly string[]>> = {
  charge: {
    [endive]: [
      'payment_method_details.card.electronic_commerce_indicator',
      'payment_method_details.card.transaction_link_id',
    ],
  },
  'checkout.session': { [endive]: ['allowed_payment_method_types', 'managed_payments'] },
  credit_note: { [endive]: ['customer_account'] },
  credit_note_line_item: { [endive]: ['metadata'] },
  customer: { [dahlia]: ['customer_account'] },
  discount: { [endive]: ['customer_account'] },
  invoice: { [dahlia]: ['customer_account'] },
  line_item: { [dahlia]: ['quantity_decimal', 'subtotal'], [endive]: ['subscription'] },
  payment_intent: {
    [dahlia]: ['customer_account'],
    [endive]: ['allowed_payment_method_types', 'managed_payments', 'payment_record'],
  },
  payment_method: { [dahlia]: ['customer_account'] },
  refund: { [endive]: ['customer', 'customer_account', 'payment_method'] },
  subscription: {
    [dahlia]: ['customer_account'],
    [endive]: [
      'billing_schedules',
      'cancellation_details.feedback_option',
      'invoice_settings.custom_fields',
      'invoice_settings.description',
      'invoice_settings.footer',
      'managed_payments',
      'trial_settings.end_behavior.billing_cycle_anchor',
    ],
  },
  subscription_item: { [endive]: ['current_trial'] },
};

const subscriptionKinds = ['subscription', 'subscription_item', 'invoice', 'line_item'];

/** Which kinds of object each endpoint answers with, expanded ones included. */
const kindsOf: Record<string, readonly string[]> = {
  'DELETE /v1/subscriptions/:id': subscriptionKinds,
  'GET /v1/charges/:id': ['charge', 'payment_intent'],
  'GET /v1/customers/:id': ['customer'],
  'GET /v1/invoices/:id': ['invoice', 'line_item', 'discount'],
  'GET /v1/payment_intents/:id': ['payment_intent'],
  'GET /v1/subscriptions/:id': subscriptionKinds,
  'POST /v1/checkout/sessions': ['checkout.session'],
  'POST /v1/credit_notes': ['credit_note', 'credit_note_line_item'],
  'POST /v1/customers': ['customer'],
  'POST /v1/customers/:id': ['customer'],
  'POST /v1/invoices': ['invoice'],
  'POST /v1/invoices/:id/pay': ['invoice'],
  'POST /v1/payment_intents': ['payment_intent', 'charge'],
  'POST /v1/payment_intents/:id/capture': ['payment_intent'],
  'POST /v1/payment_methods': ['payment_method'],
  'POST /v1/payment_methods/:id/attach': ['payment_method'],
  'POST /v1/refunds': ['refund'],
  'POST /v1/subscription_items/:id': ['subscription_item'],
  'POST /v1/subscriptions': [...subscriptionKinds, 'discount'],
  'POST /v1/subscriptions/:id': subscriptionKinds,
};

const others: readonly (readonly [endpoint: string, reason: string, keys: readonly string[]])[] = [
  [
    'GET /v1/payment_intents/:id',
    clover,
    ['payment_intent.excluded_payment_method_types', 'payment_intent.payment_details'],
  ],
  [
    'GET /v1/payment_intents/:id',
    dahlia,
    ['payment_intent.payment_method_options.us_bank_account.transaction_purpose'],
  ],
  [
    'GET /v1/charges/:id',
    dahlia,
    ['payment_intent.payment_method_options.us_bank_account.transaction_purpose'],
  ],
  ['GET /v1/charges/:id', cutId, ['payment_intent.payment_details.order_reference']],
  ['GET /v1/payment_intents/:id', cutId, ['payment_intent.payment_details.order_reference']],
  ['GET /v1/invoice_payments', blotted, ['.error.message']],
  ['GET /v1/invoices/:id', blotted, ['.error.message']],
  [
    'GET /v1/payment_intents/:id',
    browser,
    [
      'directory_server_encryption',
      'directory_server_name',
      'merchant',
      'one_click_authn',
      'server_transaction_id',
      'three_d_secure_2_source',
      'three_ds_frontend_optimizations',
      'three_ds_method_url',
      'three_ds_optimizations',
    ].map((name) => `payment_intent.next_action.use_stripe_sdk.${name}`),
  ],
  [
    'POST /v1/checkout/sessions',
    methods,
    [
      'checkout.session.payment_method_options.us_bank_account',
      'checkout.session.payment_method_types',
      'checkout.session.payment_method_types[]',
    ],
  ],
];

/** Everything that is excused; each entry is one field of one endpoint, and nothing else is. */
export const allowed: readonly Allowed[] = [
  ...Object.entries(kindsOf).flatMap(([endpoint, kinds]) =>
    kinds.flatMap((kind) =>
      Object.entries(younger[kind] ?? {}).flatMap(([reason, keys]) =>
        keys.map((key) => ({ endpoint, key: `${kind}.${key}`, reason })),
      ),
    ),
  ),
  ...others.flatMap(([endpoint, reason, keys]) => keys.map((key) => ({ endpoint, key, reason }))),
];
