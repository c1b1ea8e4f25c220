import type { World } from '../world/world.ts';
import type { Json, Metadata } from './json.ts';

export interface CheckoutSession {
  readonly id: string;
  readonly object: 'checkout.session';
  readonly created: number;
  customer: string | null;
  readonly customer_email: string | null;
  readonly mode: 'payment' | 'setup' | 'subscription';
  status: 'open' | 'complete' | 'expired';
  payment_status: 'paid' | 'unpaid' | 'no_payment_required';
  readonly currency: string | null;
  readonly lines: readonly SessionLine[];
  discounts: readonly { readonly coupon: string; readonly promotion_code: string | null }[];
  readonly allow_promotion_codes: boolean | null;
  amount_discount: number;
  readonly client_reference_id: string | null;
  expires_at: number;
  metadata: Metadata;
  readonly locale: string | null;
  readonly payment_method_collection: 'always' | 'if_required';
  readonly success_url: string | null;
  readonly cancel_url: string | null;
  readonly subscriptionData: Json;
  readonly paymentIntentData: Json;
  subscription: string | null;
  payment_intent: string | null;
  setup_intent: string | null;
  invoice: string | null;
}

export interface SessionLine {
  readonly id: string;
  readonly price: string;
  readonly quantity: number;
  readonly amount: number;
  readonly description: string;
}

export function renderCheckoutSession(world: World, session: CheckoutSession): Json {
  const setup = session.mode === 'setup';
  const subtotal = session.lines.reduce((sum, line) => sum + line.amount, 0);
  const customer = world.store.get('customer', session.customer);
  return {
    id: session.id,
    object: 'checkout.session',
    adaptive_pricing: { enabled: !setup },
    after_expiration: null,
    allow_promotion_codes: session.allow_promotion_codes,
    allowed_payment_method_types: null,
    amount_subtotal: setup ? null : subtotal,
    amount_total: setup ? null : subtotal - session.amount_discount,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    branding_settings: {
      background_color: '#ffffff',
      border_style: 'rounded',
      button_color: '#0074d4',
      display_name: world.settings.accountName,
      font_family: 'default',
      icon: null,
      logo: null,
    },
    cancel_url: session.cancel_url,
    client_reference_id: session.client_reference_id,
    client_secret: null,
    collected_information: { business_name: null, individual_name: null, shipping_details: null },
    consent: null,
    consent_collection: null,
    created: session.created,
    currency: session.currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer: session.customer,
    customer_account: null,
    customer_creation: session.customer === null && session.mode === 'payment' ? 'if_required' : null,
    customer_details: customerDetails(session, customer?.email ?? session.customer_email),
    customer_email: session.customer_email,
    discounts: setup
      ? null
      : session.discounts.map(({ coupon, promotion_code }) => ({
          coupon: promotion_code ? null : coupon,
          promotion_code,
        })),
    expires_at: session.expires_at,
    integration_identifier: null,
    invoice: session.invoice,
    invoice_creation: null,
    livemode: false,
    locale: session.locale,
    managed_payments: null,
    metadata: session.metadata,
    mode: session.mode,
    origin_context: null,
    payment_intent: session.payment_intent,
    payment_link: null,
    payment_method_collection: session.payment_method_collection,
    payment_method_configuration_details: { id: 'pmc_simulator', parent: null },
    payment_method_options: { card: { request_three_d_secure: 'automatic' } },
    payment_method_types: ['card', 'sepa_debit'],
    payment_status: session.payment_status,
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: setup
      ? null
      : { allow_redisplay_filters: ['always'], payment_method_remove: 'disabled', payment_method_save: null },
    setup_intent: session.setup_intent,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: session.status,
    submit_type: null,
    subscription: session.subscription,
    success_url: session.success_url,
    total_details: setup
      ? null
      : { amount_discount: session.amount_discount, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: session.status === 'open' ? `${world.origin}/checkout/${session.id}` : null,
    wallet_options: null,
  };
}

function customerDetails(session: CheckoutSession, email: string | null): Json | null {
  if (email === null && session.status === 'open') return null;
  return {
    address: null,
    business_name: null,
    email,
    individual_name: null,
    name: null,
    phone: null,
    tax_exempt: session.mode === 'setup' ? null : 'none',
    tax_ids: session.status === 'open' ? null : [],
  };
}

/** The session's lines, which are told only where they are asked for. */
export function renderSessionLine(
  world: World,
  session: CheckoutSession,
  line: SessionLine,
  price: Json,
): Json {
  const discount = line === session.lines[0] ? session.amount_discount : 0;
  return {
    id: line.id,
    object: 'item',
    adjustable_quantity: null,
    amount_discount: discount,
    amount_subtotal: line.amount,
    amount_tax: 0,
    amount_total: line.amount - discount,
    currency: world.store.must('price', line.price).currency,
    description: line.description,
    metadata: {},
    price,
    quantity: line.quantity,
  };
}
