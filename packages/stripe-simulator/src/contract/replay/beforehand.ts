import { addCard, cardByNumber, cardByToken } from '../../engine/cards.ts';
import { createCustomer } from '../../engine/customers.ts';
import { createIntent } from '../../engine/payment.ts';
import { plainSubscription, subscribe } from '../../engine/subscribing.ts';
import type { Coupon } from '../../objects/coupon.ts';
import type { Json } from '../../objects/json.ts';
import type { Price } from '../../objects/price.ts';
import type { World } from '../../world/world.ts';
import type { Exchange, Recording } from './recordings.ts';
import { idsIn, objectsIn, type Wiring } from './wiring.ts';

/** Prices, products and coupons were there before any recording began; the answers tell what they are. */
export function setUpCatalog(world: World, recordings: readonly Recording[]): void {
  const answers = recordings.flatMap(({ exchanges }) => exchanges.map(({ answer }) => answer));
  const product = productIn(answers);
  for (const object of answers.flatMap((answer) => [...objectsIn(answer)])) {
    if (object.object === 'price' && !world.store.find(String(object.id))) {
      addProduct(world, String(object.product), product);
      addPrice(world, object);
    }
    if (object.object === 'coupon' && !world.store.find(String(object.id))) {
      // The answer counts the redemption that the replay is about to make.
      world.store.add({
        ...object,
        times_redeemed: Number(object.times_redeemed) - 1,
        deleted: false,
      } as unknown as Coupon);
    }
  }
}

/** `1 user × Test Subscription (at $10.00 / month)` tells the unit and the product's name. */
function productIn(answers: readonly Json[]): { unit: string; name: string } {
  for (const object of answers.flatMap((answer) => [...objectsIn(answer)])) {
    const words = /^\d+ (\S+) × (.+) \(at /.exec(
      typeof object.description === 'string' ? object.description : '',
    );
    if (object.object === 'line_item' && words) return { unit: words[1] ?? '', name: words[2] ?? '' };
  }
  return { unit: '', name: '' };
}

function addProduct(world: World, id: string, { unit, name }: { unit: string; name: string }): void {
  if (world.store.find(id)) return;
  world.store.add({
    id,
    object: 'product',
    created: 0,
    deleted: false,
    active: true,
    name,
    description: null,
    default_price: null,
    images: [],
    marketing_features: [],
    metadata: {},
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    unit_label: unit,
    updated: 0,
    url: null,
  });
}

function addPrice(world: World, price: Json): void {
  world.store.add({ ...price, unitAmount: price.unit_amount } as unknown as Price);
}

/**
 * Some recordings begin in the middle: they name customers, methods and payments whose making was not
 * recorded. What their answers tell of them is set up first.
 */
export function setUpMissing(
  world: World,
  wiring: Wiring,
  exchange: Exchange,
  recording: readonly Exchange[],
): void {
  if (exchange.status === 401) return;
  const named = idsIn(`${exchange.path} ${exchange.body}`).filter(
    (id) => !wiring.has(id) && !world.store.find(id),
  );
  const owner = named.some((id) => /^(pi|sub)_/.test(id)) ? idsIn(String(exchange.answer.customer)) : [];
  for (const id of new Set([...named, ...owner])) {
    if (id.startsWith('cus_') && !wiring.has(id)) setUpCustomer(world, wiring, id, exchange);
  }
  for (const id of named.filter((one) => one.startsWith('pm_'))) {
    setUpMethod(world, wiring, id, wiring.translate(exchange.path.split(/[/?]/)[3] ?? ''), recording);
  }
  for (const id of named.filter((one) => one.startsWith('pi_'))) setUpPayment(world, wiring, id, exchange);
  for (const id of named.filter((one) => one.startsWith('sub_')))
    setUpSubscription(world, wiring, id, exchange);
}

function setUpCustomer(world: World, wiring: Wiring, id: string, { answer }: Exchange): void {
  const known = answer.id === id ? answer : {};
  const customer = createCustomer(world, {
    email: (known.email as string | undefined) ?? null,
    name: (known.name as string | undefined) ?? null,
  });
  wiring.connect(id, customer.id);
}

/** Whether its card asks for authentication shows in what became of a payment with it. */
function setUpMethod(
  world: World,
  wiring: Wiring,
  id: string,
  customer: string,
  recording: readonly Exchange[],
): void {
  const asks = recording.some(
    ({ answer }) => answer.payment_method === id && answer.status === 'requires_action',
  );
  const card = cardByToken(asks ? 'pm_card_authenticationRequired' : 'pm_card_visa') ?? cardByNumber('');
  const method = addCard(world, card);
  method.customer = customer;
  world.store.own(method, customer);
  wiring.connect(id, method.id);
}

/** A payment that belongs to no recorded call: of a new subscription, as its words say, or one by itself. */
function setUpPayment(world: World, wiring: Wiring, id: string, { answer }: Exchange): void {
  const customer = wiring.translate(String(answer.customer));
  const price = world.store.all('price').find((one) => one.unitAmount === answer.amount);
  if (answer.description !== 'Subscription creation' || !price) {
    const intent = createIntent(world, {
      amount: Number(answer.amount),
      currency: String(answer.currency),
      customer,
      description: null,
      automatic: true,
    });
    wiring.connect(id, intent.id);
    return;
  }
  const subscription = subscribe(world, {
    ...plainSubscription,
    customer,
    items: [{ price: price.id, quantity: 1, metadata: {} }],
  });
  const invoice = world.store.must('invoice', subscription.latest_invoice);
  wiring.connect(id, String(invoice.payment_intent));
}

/** A subscription that was there before: its answer tells whose it is and what it bills. */
function setUpSubscription(world: World, wiring: Wiring, id: string, { answer }: Exchange): void {
  const items = (answer.items as { data?: { price: Json; quantity?: number }[] } | undefined)?.data ?? [];
  if (items.length === 0) return;
  const subscription = subscribe(world, {
    ...plainSubscription,
    customer: wiring.translate(String(answer.customer)),
    items: items.map(({ price, quantity }) => ({
      price: String(price.id),
      quantity: quantity ?? null,
      metadata: {},
    })),
  });
  wiring.connect(id, subscription.id);
}
