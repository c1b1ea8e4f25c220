import type { CheckoutOrder, FoundCheckout, StartedCheckout } from '@member-console/domain/billing';
import type { Stripe } from 'stripe';
import { orMissing, Refused } from '../calls/errors.ts';
import { makeOnce } from '../calls/makeOnce.ts';
import { listed } from '../calls/pages.ts';
import { marked, marks } from '../metadata.ts';
import type { OpenStripe } from '../openStripe.ts';
import { idOf } from '../read/idOf.ts';

/** One intent is one session, however often it is asked for. */
export async function startCheckout(open: OpenStripe, order: CheckoutOrder): Promise<StartedCheckout> {
  const session = await makeOnce(
    `checkout:${order.intentId}`,
    () => sessionOf(open, order),
    (key) =>
      open.calls.write('start a checkout', key, (stripe, options) =>
        stripe.checkout.sessions.create(sessionParams(order), options),
      ),
  );
  if (!session.url) throw new Refused(409, 'checkout_closed', 'This checkout is over.');
  return { kind: 'started', stripeCheckout: session.id, url: session.url };
}

function sessionParams(order: CheckoutOrder): Stripe.Checkout.SessionCreateParams {
  const metadata = marks({ organization: order.organizationId, intent: order.intentId });
  const trial = order.trialEndsAt === null ? {} : { trial_end: seconds(order.trialEndsAt) };
  return {
    customer: order.stripeCustomer,
    line_items: order.items.map(({ stripePrice, quantity }) => ({ price: stripePrice, quantity })),
    client_reference_id: order.organizationId,
    metadata,
    // Whatever is made of the session carries the marks too, so that no event of it has to wait for another.
    ...(order.isRecurring
      ? {
          mode: 'subscription',
          subscription_data: { metadata, billing_mode: { type: 'flexible' }, ...trial },
        }
      : { mode: 'payment', payment_intent_data: { metadata } }),
    allow_promotion_codes: order.allowsPromotionCodes,
    expires_at: seconds(order.expiresAt),
    success_url: order.successUrl,
    cancel_url: order.cancelUrl,
    ...(order.locale === null ? {} : { locale: order.locale as Stripe.Checkout.SessionCreateParams.Locale }),
  };
}

const seconds = (at: Date) => Math.floor(at.getTime() / 1000);

async function sessionOf(
  { calls }: OpenStripe,
  order: CheckoutOrder,
): Promise<Stripe.Checkout.Session | null> {
  const sessions = await orMissing(
    listed('recent', (page) =>
      calls.ask('list checkouts', (stripe) =>
        stripe.checkout.sessions.list({ ...page, customer: order.stripeCustomer }),
      ),
    ),
  );
  return sessions?.items.find(({ metadata }) => marked(metadata, 'intent') === order.intentId) ?? null;
}

export async function fetchCheckout({ calls }: OpenStripe, id: string): Promise<FoundCheckout | null> {
  const session = await orMissing(
    calls.ask('fetch a checkout', (stripe) =>
      stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] }),
    ),
  );
  return session && readCheckout(session);
}

export async function expireCheckout(open: OpenStripe, id: string): Promise<FoundCheckout> {
  const found = await fetchCheckout(open, id);
  if (found === null) throw new Refused(404, 'resource_missing', 'There is no such checkout.');
  if (found.state !== 'open') return found;
  return makeOnce(
    `expire:${id}`,
    async () => {
      const now = await fetchCheckout(open, id);
      return now?.state === 'open' ? null : now;
    },
    async (key) =>
      readCheckout(
        await open.calls.write('expire a checkout', key, (stripe, options) =>
          stripe.checkout.sessions.expire(id, { expand: ['payment_intent'] }, options),
        ),
      ),
  );
}

function readCheckout(session: Stripe.Checkout.Session): FoundCheckout {
  return {
    stripeCheckout: session.id,
    stripeCustomer: idOf(session.customer),
    state: stateOf(session),
    payment: paymentOf(session),
    stripeSubscription: idOf(session.subscription),
    intentId: marked(session.metadata, 'intent'),
    url: session.url,
  };
}

function stateOf({ status }: Stripe.Checkout.Session): FoundCheckout['state'] {
  if (status === 'complete') return 'complete';
  return status === 'expired' ? 'expired' : 'open';
}

function paymentOf(session: Stripe.Checkout.Session): FoundCheckout['payment'] {
  if (session.payment_status === 'paid') return 'paid';
  if (session.payment_status === 'no_payment_required') return 'notNeeded';
  if (session.status !== 'complete') return 'none';
  const intent = typeof session.payment_intent === 'string' ? null : session.payment_intent;
  return intent?.status === 'requires_payment_method' || intent?.status === 'canceled'
    ? 'failed'
    : 'processing';
}
