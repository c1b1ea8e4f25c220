import type { World } from '../world/world.ts';
import type { Json, Metadata } from './json.ts';

/** What happens when this payment method is charged. */
export type Conduct =
  | { readonly kind: 'pays' }
  /** `savable`: may be kept for later, and is declined only when it is charged. */
  | { readonly kind: 'declines'; readonly declineCode: string; readonly savable: boolean }
  /** Asks the bank each time, or only until it was passed once. */
  | { readonly kind: 'needs_authentication'; readonly always: boolean }
  /** Succeeds or fails only days later, as a bank debit does. */
  | { readonly kind: 'late'; readonly succeeds: boolean };

export interface PaymentMethod {
  readonly id: string;
  readonly object: 'payment_method';
  readonly created: number;
  customer: string | null;
  readonly type: string;
  readonly conduct: Conduct;
  /** The customer has passed the bank's check with it. */
  verified: boolean;
  /** The part of the object named after its type: `card`, `sepa_debit` … */
  readonly details: Json;
  billing_details: Json;
  metadata: Metadata;
  allow_redisplay: string;
}

export function renderPaymentMethod(_world: World, method: PaymentMethod): Json {
  return {
    id: method.id,
    object: 'payment_method',
    allow_redisplay: method.allow_redisplay,
    billing_details: method.billing_details,
    [method.type]: method.details,
    created: method.created,
    customer: method.customer,
    customer_account: null,
    livemode: false,
    metadata: method.metadata,
    type: method.type,
  };
}

/** Would the bank ask now, if the method were used? */
export function mustAuthenticate(method: PaymentMethod, authenticated: boolean): boolean {
  const { conduct } = method;
  return conduct.kind === 'needs_authentication' && !authenticated && (conduct.always || !method.verified);
}

/** Billing details in full, with null for what was not given. */
export function billingDetails(given: Json = {}): Json {
  const address = (given.address ?? {}) as Json;
  return {
    address: {
      city: address.city ?? null,
      country: address.country ?? null,
      line1: address.line1 ?? null,
      line2: address.line2 ?? null,
      postal_code: address.postal_code ?? null,
      state: address.state ?? null,
    },
    email: given.email ?? null,
    name: given.name ?? null,
    phone: given.phone ?? null,
    tax_id: given.tax_id ?? null,
  };
}
