import { declineMessage } from '../door/stripeError.ts';
import type { CheckoutSession } from '../objects/checkoutSession.ts';
import type { Json } from '../objects/json.ts';
import type { PaymentIntent } from '../objects/paymentIntent.ts';
import { mustAuthenticate, type PaymentMethod } from '../objects/paymentMethod.ts';
import { record } from '../world/record.ts';
import { nowFor, type World } from '../world/world.ts';
import { createCustomer } from './customers.ts';
import { attempt, createIntent } from './payment.ts';
import { attach, confirmSetup, createSetupIntent, makeDefault } from './setup.ts';
import { asMetadata, plainSubscription, subscribe } from './subscribing.ts';

/** What became of pressing the button on the hosted page. */
export type CheckoutOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'declined'; readonly message: string }
  | { readonly kind: 'needs_authentication' };

/** Pays, subscribes or saves the method, as the session says. A declined card leaves the session open. */
export function completeSession(
  world: World,
  session: CheckoutSession,
  method: PaymentMethod,
  authenticated: boolean,
): CheckoutOutcome {
  const { conduct } = method;
  if (conduct.kind === 'declines' && (!conduct.savable || chargesNow(session))) {
    return { kind: 'declined', message: declineMessage(conduct.declineCode) };
  }
  if (mustAuthenticate(method, authenticated)) return { kind: 'needs_authentication' };
  if (session.customer === null) {
    session.customer = createCustomer(world, { email: session.customer_email }).id;
    world.store.own(session, session.customer);
  }
  attach(world, method, session.customer);
  if (session.mode === 'setup') setUp(world, session, method);
  if (session.mode === 'payment') pay(world, session, method);
  if (session.mode === 'subscription') startSubscription(world, session, method);
  session.status = 'complete';
  record(world, 'checkout.session.completed', session);
  return { kind: 'done' };
}

/** A trial charges nothing yet, and neither does a card that is only left for later. */
function chargesNow(session: CheckoutSession): boolean {
  const { trial_period_days: days, trial_end: end } = session.subscriptionData;
  return (
    session.mode === 'payment' || (session.mode === 'subscription' && days === undefined && end === undefined)
  );
}

function setUp(world: World, session: CheckoutSession, method: PaymentMethod): void {
  const intent =
    world.store.get('setup_intent', session.setup_intent) ??
    createSetupIntent(world, { customer: session.customer, automatic: true });
  session.setup_intent = intent.id;
  confirmSetup(world, intent, method, true);
}

function pay(world: World, session: CheckoutSession, method: PaymentMethod): void {
  const amount = session.lines.reduce((sum, line) => sum + line.amount, 0) - session.amount_discount;
  if (amount === 0) {
    session.payment_status = 'no_payment_required';
    return;
  }
  const intent = createIntent(world, {
    amount,
    currency: session.currency ?? 'eur',
    customer: session.customer,
    description: null,
    automatic: true,
    metadata: asMetadata(session.paymentIntentData.metadata),
  });
  session.payment_intent = intent.id;
  attempt(world, intent, method, true);
  session.payment_status = intent.status === 'succeeded' ? 'paid' : 'unpaid';
}

function startSubscription(world: World, session: CheckoutSession, method: PaymentMethod): void {
  const data = session.subscriptionData;
  const now = nowFor(world, session);
  const days = data.trial_period_days as number | undefined;
  const customer = world.store.must('customer', session.customer);
  if (customer.default_payment_method === null) makeDefault(world, customer.id, method.id);
  const subscription = subscribe(world, {
    ...plainSubscription,
    customer: customer.id,
    items: session.lines.map((line) => ({ price: line.price, quantity: line.quantity, metadata: {} })),
    discounts: session.discounts,
    metadata: asMetadata(data.metadata),
    trialEnd: days ? now + days * 86_400 : ((data.trial_end as number | undefined) ?? null),
    defaultPaymentMethod: method.id,
    description: (data.description as string | undefined) ?? null,
    missingPaymentMethod: missingMethod(data),
    authenticated: true,
  });
  session.subscription = subscription.id;
  session.invoice = subscription.latest_invoice;
  const paid = world.store.get('invoice', subscription.latest_invoice)?.status === 'paid';
  // A late method's checkout is complete and unpaid; Stripe lets the subscription run meanwhile.
  if (!paid && method.conduct.kind === 'late') subscription.status = 'active';
  session.payment_status = paid ? 'paid' : 'unpaid';
}

function missingMethod(data: Json) {
  const settings = data.trial_settings as { end_behavior?: { missing_payment_method?: string } } | undefined;
  const behavior = settings?.end_behavior?.missing_payment_method;
  return behavior === 'cancel' || behavior === 'pause' ? behavior : 'create_invoice';
}

/** A late method has succeeded or failed: the session's payment follows. */
export function sessionPaidLate(world: World, intent: PaymentIntent): void {
  for (const session of world.store.all('checkout.session')) {
    const own =
      session.payment_intent === intent.id ||
      (session.invoice !== null && session.invoice === intent.invoice);
    if (!own || session.payment_status !== 'unpaid') continue;
    if (intent.status === 'succeeded') session.payment_status = 'paid';
    record(
      world,
      `checkout.session.async_payment_${intent.status === 'succeeded' ? 'succeeded' : 'failed'}`,
      session,
    );
  }
}

/** What the first discount takes off the whole; a session has one at most. */
export function discountOf(world: World, discounts: CheckoutSession['discounts'], subtotal: number): number {
  const [first] = discounts;
  if (!first) return 0;
  const coupon = world.store.must('coupon', first.coupon);
  return coupon.percent_off === null
    ? Math.min(subtotal, coupon.amount_off ?? 0)
    : Math.round((subtotal * coupon.percent_off) / 100);
}

export function expireSession(world: World, session: CheckoutSession): void {
  session.status = 'expired';
  session.expires_at = Math.min(session.expires_at, nowFor(world, session));
  record(world, 'checkout.session.expired', session);
}
