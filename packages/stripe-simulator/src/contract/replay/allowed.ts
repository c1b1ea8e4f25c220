/** One field of one endpoint that may differ, and why. */
export interface Allowed {
  readonly endpoint: string;
  /** The kind of the object, and the path inside of it. */
  readonly key: string;
  readonly reason: string;
}

const dahlia = 'came with 2026-03-25.dahlia, after most recordings';
const clover = 'came after 2025-03-31.basil, in which one of these was recorded';
const endive = 'required by the definitions of 2026-10-28.endive, which are younger than every recording';
const cutId =
  'clover cut the id of the invoice to 25 characters here; the id itself is compared on the invoice';
const blotted = 'the key was blotted out when the recording was published';
const browser =
  "the browser script's part of the bank's check, which the hosted page here does in its own way";
const methods = 'which payment methods are on is a setting of the account; here they are card and bank debit';

/** Each line: an endpoint, and for each reason the fields it excuses there. Nothing else is excused. */
const table: readonly [endpoint: string, reason: string, keys: readonly string[]][] = [
  [
    'DELETE /v1/subscriptions/:id',
    dahlia,
    [
      'invoice.customer_account',
      'line_item.quantity_decimal',
      'line_item.subtotal',
      'subscription.customer_account',
    ],
  ],
  [
    'DELETE /v1/subscriptions/:id',
    endive,
    [
      'line_item.subscription',
      'subscription.billing_schedules',
      'subscription.cancellation_details.feedback_option',
      'subscription.invoice_settings.custom_fields',
      'subscription.invoice_settings.description',
      'subscription.invoice_settings.footer',
      'subscription.managed_payments',
      'subscription_item.current_trial',
    ],
  ],
  [
    'GET /v1/charges/:id',
    endive,
    [
      'payment_intent.allowed_payment_method_types',
      'payment_intent.managed_payments',
      'payment_intent.payment_record',
    ],
  ],
  [
    'GET /v1/charges/:id',
    dahlia,
    [
      'payment_intent.customer_account',
      'payment_intent.payment_method_options.us_bank_account.transaction_purpose',
    ],
  ],
  ['GET /v1/customers/:id', dahlia, ['customer.customer_account']],
  ['GET /v1/invoices/:id', endive, ['discount.customer_account', 'line_item.subscription']],
  [
    'GET /v1/invoices/:id',
    dahlia,
    ['invoice.customer_account', 'line_item.quantity_decimal', 'line_item.subtotal'],
  ],
  [
    'GET /v1/payment_intents/:id',
    endive,
    [
      'payment_intent.allowed_payment_method_types',
      'payment_intent.managed_payments',
      'payment_intent.payment_record',
    ],
  ],
  [
    'GET /v1/payment_intents/:id',
    dahlia,
    [
      'payment_intent.customer_account',
      'payment_intent.payment_method_options.us_bank_account.transaction_purpose',
    ],
  ],
  [
    'GET /v1/payment_intents/:id',
    clover,
    ['payment_intent.excluded_payment_method_types', 'payment_intent.payment_details'],
  ],
  [
    'GET /v1/subscriptions/:id',
    dahlia,
    [
      'invoice.customer_account',
      'line_item.quantity_decimal',
      'line_item.subtotal',
      'subscription.customer_account',
    ],
  ],
  [
    'GET /v1/subscriptions/:id',
    endive,
    [
      'line_item.subscription',
      'subscription.billing_schedules',
      'subscription.cancellation_details.feedback_option',
      'subscription.invoice_settings.custom_fields',
      'subscription.invoice_settings.description',
      'subscription.invoice_settings.footer',
      'subscription.managed_payments',
      'subscription_item.current_trial',
    ],
  ],
  [
    'POST /v1/checkout/sessions',
    endive,
    ['checkout.session.allowed_payment_method_types', 'checkout.session.managed_payments'],
  ],
  ['POST /v1/credit_notes', endive, ['credit_note.customer_account', 'credit_note_line_item.metadata']],
  ['POST /v1/customers', dahlia, ['customer.customer_account']],
  ['POST /v1/customers/:id', dahlia, ['customer.customer_account']],
  ['POST /v1/invoices', dahlia, ['invoice.customer_account']],
  ['POST /v1/invoices/:id/pay', dahlia, ['invoice.customer_account']],
  [
    'POST /v1/payment_intents',
    endive,
    [
      'payment_intent.allowed_payment_method_types',
      'payment_intent.managed_payments',
      'payment_intent.payment_record',
    ],
  ],
  ['POST /v1/payment_intents', dahlia, ['payment_intent.customer_account']],
  [
    'POST /v1/payment_intents/:id/capture',
    endive,
    [
      'payment_intent.allowed_payment_method_types',
      'payment_intent.managed_payments',
      'payment_intent.payment_record',
    ],
  ],
  ['POST /v1/payment_intents/:id/capture', dahlia, ['payment_intent.customer_account']],
  ['POST /v1/payment_methods', dahlia, ['payment_method.customer_account']],
  ['POST /v1/payment_methods/:id/attach', dahlia, ['payment_method.customer_account']],
  ['POST /v1/refunds', endive, ['refund.customer', 'refund.customer_account', 'refund.payment_method']],
  ['POST /v1/subscription_items/:id', endive, ['subscription_item.current_trial']],
  [
    'POST /v1/subscriptions',
    endive,
    [
      'discount.customer_account',
      'line_item.subscription',
      'subscription.billing_schedules',
      'subscription.cancellation_details.feedback_option',
      'subscription.invoice_settings.custom_fields',
      'subscription.invoice_settings.description',
      'subscription.invoice_settings.footer',
      'subscription.managed_payments',
      'subscription_item.current_trial',
    ],
  ],
  [
    'POST /v1/subscriptions',
    dahlia,
    [
      'invoice.customer_account',
      'line_item.quantity_decimal',
      'line_item.subtotal',
      'subscription.customer_account',
    ],
  ],
  [
    'POST /v1/subscriptions/:id',
    dahlia,
    [
      'invoice.customer_account',
      'line_item.quantity_decimal',
      'line_item.subtotal',
      'subscription.customer_account',
    ],
  ],
  [
    'POST /v1/subscriptions/:id',
    endive,
    [
      'line_item.subscription',
      'subscription.billing_schedules',
      'subscription.cancellation_details.feedback_option',
      'subscription.invoice_settings.custom_fields',
      'subscription.invoice_settings.description',
      'subscription.invoice_settings.footer',
      'subscription.managed_payments',
      'subscription_item.current_trial',
    ],
  ],
  ['GET /v1/charges/:id', cutId, ['payment_intent.payment_details.order_reference']],
  ['GET /v1/payment_intents/:id', cutId, ['payment_intent.payment_details.order_reference']],
  ['GET /v1/invoice_payments', blotted, ['.error.message']],
  ['GET /v1/invoices/:id', blotted, ['.error.message']],
  [
    'GET /v1/payment_intents/:id',
    browser,
    [
      'payment_intent.next_action.use_stripe_sdk.directory_server_encryption',
      'payment_intent.next_action.use_stripe_sdk.directory_server_name',
      'payment_intent.next_action.use_stripe_sdk.merchant',
      'payment_intent.next_action.use_stripe_sdk.one_click_authn',
      'payment_intent.next_action.use_stripe_sdk.server_transaction_id',
      'payment_intent.next_action.use_stripe_sdk.three_d_secure_2_source',
      'payment_intent.next_action.use_stripe_sdk.three_ds_frontend_optimizations',
      'payment_intent.next_action.use_stripe_sdk.three_ds_method_url',
      'payment_intent.next_action.use_stripe_sdk.three_ds_optimizations',
    ],
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

export const allowed: readonly Allowed[] = table.flatMap(([endpoint, reason, keys]) =>
  keys.map((key) => ({ endpoint, key, reason })),
);
