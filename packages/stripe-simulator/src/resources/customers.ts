import type { Stripe } from 'stripe';
import { listing, within } from '../door/listing.ts';
import { type Call, type Route, route } from '../door/route.ts';
import { invalidRequest } from '../door/stripeError.ts';
import { createCustomer } from '../engine/customers.ts';
import { endSubscription } from '../engine/subscriptionEnd.ts';
import type { Customer } from '../objects/customer.ts';
import { change, record } from '../world/record.ts';
import { searchCustomers } from './customerSearch.ts';
import { found, foundLiving } from './found.ts';
import { cleared, fullAddress, mergedMetadata } from './given.ts';

export const customerRoutes: readonly Route[] = [
  route('POST', '/v1/customers', 'customerCreate', create),
  route('GET', '/v1/customers', 'customerList', list),
  route('GET', '/v1/customers/search', 'customerSearch', searchCustomers),
  route('GET', '/v1/customers/:id', 'customerRetrieve', ({ world, id }) => found(world, 'customer', id)),
  route('POST', '/v1/customers/:id', 'customerUpdate', update),
  route('DELETE', '/v1/customers/:id', 'customerDelete', remove),
  route('GET', '/v1/customers/:id/payment_methods', 'customerListPaymentMethods', paymentMethods),
];

function create({ world, params }: Call<Stripe.CustomerCreateParams>) {
  if (params.test_clock !== undefined) checkClock(world, params.test_clock);
  const customer = createCustomer(world, {
    ...fields(params),
    metadata: mergedMetadata(params.metadata, {}),
    test_clock: params.test_clock ?? null,
  });
  if (params.payment_method) {
    const method = found(world, 'payment_method', params.payment_method, 'payment_method');
    method.customer = customer.id;
    world.store.own(method, customer.id);
    record(world, 'payment_method.attached', method);
  }
  customer.default_payment_method = params.invoice_settings?.default_payment_method ?? null;
  return customer;
}

const customersPerClock = 3;

function checkClock(world: Call<unknown>['world'], clock: string): void {
  foundLiving(world, 'test_helpers.test_clock', clock, 'test_clock');
  const living = world.store.all('customer').filter((one) => one.test_clock === clock && !one.deleted);
  if (living.length >= customersPerClock) {
    throw invalidRequest(`A test clock can have at most ${customersPerClock} customers.`, {
      param: 'test_clock',
    });
  }
}

function fields(
  params: Stripe.CustomerCreateParams | Stripe.CustomerUpdateParams,
  now?: Customer,
): Partial<Customer> {
  return {
    email: cleared(params.email, now?.email ?? null),
    name: cleared(params.name, now?.name ?? null),
    phone: cleared(params.phone, now?.phone ?? null),
    description: cleared(params.description, now?.description ?? null),
    address: params.address === undefined ? (now?.address ?? null) : fullAddress(params.address),
    shipping: !params.shipping
      ? (now?.shipping ?? null)
      : {
          address: fullAddress(params.shipping.address),
          name: params.shipping.name,
          phone: params.shipping.phone ?? null,
        },
    balance: params.balance ?? now?.balance ?? 0,
    preferred_locales: params.preferred_locales ?? now?.preferred_locales ?? [],
    tax_exempt: params.tax_exempt || (now?.tax_exempt ?? 'none'),
  };
}

function update({ world, params, id }: Call<Stripe.CustomerUpdateParams>) {
  const customer = foundLiving(world, 'customer', id);
  const method = params.invoice_settings?.default_payment_method;
  if (
    method &&
    found(world, 'payment_method', method, 'invoice_settings[default_payment_method]').customer !== id
  ) {
    throw invalidRequest(
      `The customer does not have a payment method with the ID ${method}. The payment method must be attached to the customer.`,
      {
        code: 'resource_missing',
        param: 'invoice_settings[default_payment_method]',
      },
    );
  }
  return change(world, 'customer.updated', customer, () => {
    Object.assign(customer, fields(params, customer));
    customer.metadata = mergedMetadata(params.metadata, customer.metadata);
    if (method !== undefined) customer.default_payment_method = method || null;
  });
}

/** A deleted customer's subscriptions end at once. */
function remove({ world, id }: Call<unknown>) {
  const customer = foundLiving(world, 'customer', id);
  for (const subscription of world.store.of('subscription', id)) {
    const over = subscription.status === 'canceled' || subscription.status === 'incomplete_expired';
    if (!over) endSubscription(world, subscription, null);
  }
  record(world, 'customer.deleted', customer);
  customer.deleted = true;
  return customer;
}

function list({ world, params }: Call<Stripe.CustomerListParams>) {
  const customers = world.store
    .all('customer')
    .filter((one) => !one.deleted && (params.email === undefined || one.email === params.email))
    .filter((one) => (one.test_clock ?? undefined) === params.test_clock || params.test_clock === undefined)
    .filter((one) => within(params.created, one.created));
  return listing('/v1/customers', params, customers);
}

function paymentMethods({ world, params, id }: Call<Stripe.CustomerListPaymentMethodsParams>) {
  found(world, 'customer', id);
  const methods = world.store
    .of('payment_method', id)
    .filter((one) => params.type === undefined || one.type === params.type);
  return listing(`/v1/customers/${id}/payment_methods`, params, methods);
}
