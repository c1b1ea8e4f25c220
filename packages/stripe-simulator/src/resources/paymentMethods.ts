import type { Stripe } from 'stripe';
import { listing } from '../door/listing.ts';
import { type Call, type Route, route } from '../door/route.ts';
import { cardDeclined, invalidRequest } from '../door/stripeError.ts';
import { addCard, addDebit, addPaymentMethod, cardByNumber, cardByToken } from '../engine/cards.ts';
import { attach } from '../engine/setup.ts';
import type { Json } from '../objects/json.ts';
import type { PaymentMethod } from '../objects/paymentMethod.ts';
import { change, record } from '../world/record.ts';
import type { World } from '../world/world.ts';
import { found, foundLiving } from './found.ts';
import { mergedMetadata } from './given.ts';

export const paymentMethodRoutes: readonly Route[] = [
  route('POST', '/v1/payment_methods', 'paymentMethodCreate', create),
  route('GET', '/v1/payment_methods', 'paymentMethodList', list),
  route('GET', '/v1/payment_methods/:id', 'paymentMethodRetrieve', ({ world, id }) =>
    found(world, 'payment_method', id),
  ),
  route('POST', '/v1/payment_methods/:id/attach', 'paymentMethodAttach', attachTo),
  route('POST', '/v1/payment_methods/:id/detach', 'paymentMethodDetach', detach),
];

function create({ world, params }: Call<Stripe.PaymentMethodCreateParams>) {
  const given = params as Json & Stripe.PaymentMethodCreateParams;
  const method = makeMethod(world, given);
  method.metadata = mergedMetadata(params.metadata, {});
  return method;
}

function makeMethod(world: World, given: Json & Stripe.PaymentMethodCreateParams): PaymentMethod {
  const type = given.type ?? 'card';
  const billing = (given.billing_details ?? {}) as Json;
  const details = (given[type] ?? {}) as Record<string, string>;
  if (type === 'card') {
    const card = details.token ? cardByToken(details.token.replace('tok_', 'pm_card_')) : undefined;
    return addCard(world, card ?? cardByNumber(details.number ?? '4242424242424242'), billing);
  }
  if (type === 'sepa_debit') return addDebit(world, details.iban ?? '', billing);
  return addPaymentMethod(
    world,
    type,
    knownDetails(world, type, details),
    { kind: 'late', succeeds: true },
    billing,
  );
}

/** What Stripe tells of other methods; none of them can be paid with here but late. */
function knownDetails(world: World, type: string, given: Record<string, string>): Json {
  if (type === 'acss_debit') {
    return {
      bank_name: 'STRIPE TEST BANK',
      fingerprint: world.ids.text(16),
      institution_number: given.institution_number,
      last4: given.account_number?.slice(-4),
      transit_number: given.transit_number,
    };
  }
  if (type === 'boleto') return { fingerprint: world.ids.text(16), tax_id: given.tax_id };
  if (type === 'fpx') return { account_holder_type: 'individual', bank: given.bank };
  return { ...given };
}

/** Stripe's names of test cards stand for a fresh method each time they are used. */
export function methodFor(world: World, id: string, param: string): PaymentMethod {
  const card = cardByToken(id);
  return card ? addCard(world, card) : found(world, 'payment_method', id, param);
}

function attachTo({ world, params, id }: Call<Stripe.PaymentMethodAttachParams>) {
  const card = cardByToken(id);
  const method = card ? null : found(world, 'payment_method', id);
  const customer = foundLiving(world, 'customer', params.customer ?? '', 'customer');
  if (card?.conduct.kind === 'declines' && !card.conduct.savable) {
    throw cardDeclined(card.conduct.declineCode, { param: '' });
  }
  const attached = method ?? addCard(world, card ?? cardByNumber(''));
  if (attached.customer !== null && attached.customer !== customer.id) {
    throw invalidRequest('The payment method you provided has already been attached to a customer.');
  }
  attach(world, attached, customer.id);
  return attached;
}

function detach({ world, id }: Call<unknown>) {
  const method = found(world, 'payment_method', id);
  const customer = world.store.get('customer', method.customer);
  if (!customer)
    throw invalidRequest(
      'The payment method you provided is not attached to a customer so detachment is impossible.',
    );
  if (customer.default_payment_method === id) {
    change(world, 'customer.updated', customer, () => (customer.default_payment_method = null));
  }
  method.customer = null;
  record(world, 'payment_method.detached', method, { customer: customer.id });
  return method;
}

function list({ world, params }: Call<Stripe.PaymentMethodListParams>) {
  const methods = params.customer ? world.store.of('payment_method', params.customer) : [];
  return listing(
    '/v1/payment_methods',
    params,
    methods.filter((one) => params.type === undefined || one.type === params.type),
  );
}
