import type { Stripe } from 'stripe';
import { listing, within } from '../door/listing.ts';
import { type Answer, type Call, type Route, route } from '../door/route.ts';
import { invalidParameter, invalidRequest } from '../door/stripeError.ts';
import { discountOf, expireSession } from '../engine/checkout.ts';
import { productName } from '../engine/lines.ts';
import { createSetupIntent } from '../engine/setup.ts';
import { type CheckoutSession, renderSessionLine, type SessionLine } from '../objects/checkoutSession.ts';
import type { Json } from '../objects/json.ts';
import { renderPrice } from '../objects/price.ts';
import { change } from '../world/record.ts';
import { nowFor, type World } from '../world/world.ts';
import { wantedDiscounts } from './coupons.ts';
import { found, foundLiving } from './found.ts';
import { mergedMetadata } from './given.ts';

export const checkoutSessionRoutes: readonly Route[] = [
  route('POST', '/v1/checkout/sessions', 'checkoutSessionCreate', create),
  route('GET', '/v1/checkout/sessions', 'checkoutSessionList', list),
  route('GET', '/v1/checkout/sessions/:id', 'checkoutSessionRetrieve', ({ world, id }) =>
    found(world, 'checkout.session', id),
  ),
  route('POST', '/v1/checkout/sessions/:id', 'checkoutSessionUpdate', update),
  route('POST', '/v1/checkout/sessions/:id/expire', 'checkoutSessionExpire', expire),
  route('GET', '/v1/checkout/sessions/:id/line_items', 'checkoutSessionLineItems', lineItems),
];

const daySeconds = 86_400;
const shortestTrial = 48 * 3600;

function create({ world, params }: Call<Stripe.Checkout.SessionCreateParams>) {
  const mode = params.mode as CheckoutSession['mode'] | undefined;
  if (!mode) throw invalidParameter('Missing required param: mode.', 'mode', 'parameter_missing');
  if (params.customer) foundLiving(world, 'customer', params.customer, 'customer');
  const now = nowFor(world, { customer: params.customer ?? null });
  checkTrial(params, now);
  const lines = mode === 'setup' ? [] : linesOf(world, mode, params.line_items);
  const discounts = wantedDiscounts(world, params.discounts);
  const currency = lines[0] ? world.store.must('price', lines[0].price).currency : (params.currency ?? null);
  const subtotal = lines.reduce((sum, line) => sum + line.amount, 0);
  const free = mode === 'setup' || (mode === 'payment' && subtotal === 0);
  const session = world.store.add<CheckoutSession>({
    id: world.ids.next('cs_test', 58),
    object: 'checkout.session',
    created: now,
    customer: params.customer ?? null,
    customer_email: params.customer_email ?? null,
    mode,
    status: 'open',
    payment_status: free ? 'no_payment_required' : 'unpaid',
    currency,
    lines,
    discounts,
    allow_promotion_codes: params.allow_promotion_codes ?? null,
    amount_discount: discountOf(world, discounts, subtotal),
    client_reference_id: params.client_reference_id ?? null,
    expires_at: params.expires_at ?? now + daySeconds,
    metadata: mergedMetadata(params.metadata, {}),
    locale: params.locale ?? null,
    payment_method_collection: params.payment_method_collection === 'if_required' ? 'if_required' : 'always',
    success_url: params.success_url ?? null,
    cancel_url: params.cancel_url ?? null,
    subscriptionData: (params.subscription_data ?? {}) as Json,
    paymentIntentData: (params.payment_intent_data ?? {}) as Json,
    subscription: null,
    payment_intent: null,
    setup_intent: null,
    invoice: null,
  });
  if (mode === 'setup') {
    session.setup_intent = createSetupIntent(world, { customer: session.customer, automatic: true }).id;
  }
  return session;
}

function checkTrial(params: Stripe.Checkout.SessionCreateParams, now: number): void {
  const end = params.subscription_data?.trial_end;
  if (end === undefined || end >= now + shortestTrial) return;
  throw invalidParameter(
    'The `trial_end` date has to be at least 2 days in the future.',
    'subscription_data[trial_end]',
  );
}

function linesOf(
  world: World,
  mode: string,
  given: Stripe.Checkout.SessionCreateParams['line_items'],
): SessionLine[] {
  if (!given || given.length === 0)
    throw invalidParameter('Missing required param: line_items.', 'line_items', 'parameter_missing');
  const lines = given.map((line, place): SessionLine => {
    const price = foundLiving(world, 'price', line.price ?? '', `line_items[${place}][price]`);
    if (!price.active)
      throw invalidRequest('The price specified is inactive. This field only accepts active prices.', {
        param: `line_items[${place}][price]`,
      });
    if (mode === 'payment' && price.recurring) {
      throw invalidRequest(
        'You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.',
      );
    }
    const quantity = line.quantity ?? 1;
    return {
      id: world.ids.next('li'),
      price: price.id,
      quantity,
      amount: Math.round(price.unitAmount * quantity),
      description: productName(world, price),
    };
  });
  if (mode === 'subscription' && !lines.some((line) => world.store.must('price', line.price).recurring)) {
    throw invalidRequest(
      'You must provide at least one recurring price in `subscription` mode when using prices.',
    );
  }
  return lines;
}

function update({ world, params, id }: Call<Stripe.Checkout.SessionUpdateParams>) {
  const session = found(world, 'checkout.session', id);
  return change(world, 'checkout.session.updated', session, () => {
    session.metadata = mergedMetadata(params.metadata, session.metadata);
  });
}

function expire({ world, id }: Call<unknown>) {
  const session = found(world, 'checkout.session', id);
  if (session.status !== 'open') {
    throw invalidRequest(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
    );
  }
  expireSession(world, session);
  return session;
}

function lineItems({ world, id }: Call<Stripe.Checkout.SessionListLineItemsParams>): Answer {
  const session = found(world, 'checkout.session', id);
  const data = session.lines.map((line) =>
    renderSessionLine(world, session, line, renderPrice(world, world.store.must('price', line.price))),
  );
  return { plain: { object: 'list', data, has_more: false, url: `/v1/checkout/sessions/${id}/line_items` } };
}

function list({ world, params }: Call<Stripe.Checkout.SessionListParams>) {
  const sessions = (
    params.customer
      ? world.store.of('checkout.session', params.customer)
      : world.store.all('checkout.session')
  )
    .filter((one) => params.subscription === undefined || one.subscription === params.subscription)
    .filter((one) => params.payment_intent === undefined || one.payment_intent === params.payment_intent)
    .filter((one) => params.status === undefined || one.status === params.status)
    .filter((one) => within(params.created, one.created));
  return listing('/v1/checkout/sessions', params, sessions);
}
