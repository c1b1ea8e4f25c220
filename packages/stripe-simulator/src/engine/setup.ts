import type { Metadata } from '../objects/json.ts';
import { mustAuthenticate, type PaymentMethod } from '../objects/paymentMethod.ts';
import type { SetupIntent } from '../objects/setupIntent.ts';
import { change, record } from '../world/record.ts';
import { nowFor, type World } from '../world/world.ts';

export function createSetupIntent(
  world: World,
  given: {
    customer: string | null;
    automatic: boolean;
    metadata?: Metadata;
    usage?: string;
    description?: string | null;
  },
): SetupIntent {
  const id = world.ids.next('seti');
  const intent = world.store.add<SetupIntent>({
    id,
    object: 'setup_intent',
    created: nowFor(world, given),
    cancellation_reason: null,
    client_secret: `${id}_secret_${world.ids.text(25)}`,
    customer: given.customer,
    description: given.description ?? null,
    last_setup_error: null,
    metadata: given.metadata ?? {},
    next_action: null,
    payment_method: null,
    automatic: given.automatic,
    payment_method_types: ['card', 'sepa_debit'],
    status: 'requires_payment_method',
    usage: given.usage ?? 'off_session',
  });
  record(world, 'setup_intent.created', intent);
  return intent;
}

/** Saves the method for later; a card that is refused is not saved. */
export function confirmSetup(
  world: World,
  intent: SetupIntent,
  method: PaymentMethod,
  authenticated: boolean,
): void {
  if (mustAuthenticate(method, authenticated)) {
    intent.payment_method = method.id;
    intent.status = 'requires_action';
    intent.next_action = { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'stripe_3ds2_fingerprint' } };
    record(world, 'setup_intent.requires_action', intent);
    return;
  }
  if (authenticated) method.verified = true;
  intent.payment_method = method.id;
  intent.status = 'succeeded';
  intent.next_action = null;
  record(world, 'setup_intent.succeeded', intent);
  if (intent.customer !== null) attach(world, method, intent.customer);
}

/** Gives a payment method to a customer. */
export function attach(world: World, method: PaymentMethod, customer: string): void {
  if (method.customer === customer) return;
  method.customer = customer;
  world.store.own(method, customer);
  record(world, 'payment_method.attached', method);
}

export function makeDefault(world: World, customer: string, method: string): void {
  change(world, 'customer.updated', world.store.must('customer', customer), (entity) => {
    entity.default_payment_method = method;
  });
}
