import type { World } from '../world/world.ts';
import type { Json, Metadata } from './json.ts';

export interface Customer {
  readonly id: string;
  readonly object: 'customer';
  readonly created: number;
  deleted: boolean;
  email: string | null;
  name: string | null;
  phone: string | null;
  description: string | null;
  address: Json | null;
  shipping: Json | null;
  metadata: Metadata;
  /** Below zero the customer has credit that the next invoice uses. */
  balance: number;
  currency: string | null;
  invoice_prefix: string;
  next_invoice_sequence: number;
  default_payment_method: string | null;
  preferred_locales: string[];
  tax_exempt: string;
  test_clock: string | null;
}

export function renderCustomer(world: World, customer: Customer): Json {
  return {
    id: customer.id,
    object: 'customer',
    address: customer.address,
    balance: customer.balance,
    created: customer.created,
    currency: customer.currency,
    customer_account: null,
    default_source: null,
    delinquent: isDelinquent(world, customer),
    description: customer.description,
    discount: null,
    email: customer.email,
    invoice_prefix: customer.invoice_prefix,
    invoice_settings: {
      custom_fields: null,
      default_payment_method: customer.default_payment_method,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: customer.metadata,
    name: customer.name,
    next_invoice_sequence: customer.next_invoice_sequence,
    phone: customer.phone,
    preferred_locales: customer.preferred_locales,
    shipping: customer.shipping,
    tax_exempt: customer.tax_exempt,
    test_clock: customer.test_clock,
  };
}

/** A renewal whose payment failed makes the customer delinquent until it is paid. */
function isDelinquent(world: World, customer: Customer): boolean {
  return world.store
    .of('invoice', customer.id)
    .some((invoice) => invoice.status === 'open' && invoice.attempt_count > 0);
}
