import type { Customer } from '../objects/customer.ts';
import { record } from '../world/record.ts';
import { nowOn, type World } from '../world/world.ts';

/** A new customer with what is given; the rest is empty. */
export function createCustomer(
  world: World,
  given: Partial<Omit<Customer, 'id' | 'object' | 'created' | 'deleted'>>,
): Customer {
  const customer = world.store.add<Customer>({
    id: world.ids.next('cus', 14),
    object: 'customer',
    created: nowOn(world, given.test_clock ?? null),
    deleted: false,
    email: null,
    name: null,
    phone: null,
    description: null,
    address: null,
    shipping: null,
    metadata: {},
    balance: 0,
    currency: null,
    invoice_prefix: world.ids.text(8, 36),
    next_invoice_sequence: 1,
    default_payment_method: null,
    preferred_locales: [],
    tax_exempt: 'none',
    test_clock: null,
    ...given,
  });
  record(world, 'customer.created', customer);
  return customer;
}
