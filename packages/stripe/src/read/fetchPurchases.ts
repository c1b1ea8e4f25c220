import type { FetchedPurchase } from '@member-console/domain/billing';
import type { Stripe } from 'stripe';
import { listed } from '../calls/pages.ts';
import { marked } from '../metadata.ts';
import { mirrorId } from '../mirrorId.ts';
import type { OpenStripe } from '../openStripe.ts';
import { idOf } from './idOf.ts';
import { instant } from './instant.ts';
import { listedOf, type Whose } from './listedOf.ts';

/** What a customer bought once and has paid: the lines of its completed one-time checkouts. */
export async function fetchPurchases(open: OpenStripe, whose: Whose): Promise<FetchedPurchase[]> {
  const sessions = await listedOf(whose, 'all', (page) =>
    open.calls.ask('list checkouts', (stripe) =>
      stripe.checkout.sessions.list({
        ...page,
        customer: whose.customer,
        status: 'complete',
        expand: ['data.line_items', 'data.payment_intent.latest_charge'],
      }),
    ),
  );
  const paid = sessions.items.filter(isPaidOnce);
  return (await Promise.all(paid.map((session) => purchasesOf(open, session)))).flat();
}

/** Complete is not paid: some payments arrive days later, or never. */
function isPaidOnce(session: Stripe.Checkout.Session): boolean {
  const isPaid = session.payment_status === 'paid' || session.payment_status === 'no_payment_required';
  return session.mode === 'payment' && isPaid;
}

async function purchasesOf(open: OpenStripe, session: Stripe.Checkout.Session): Promise<FetchedPurchase[]> {
  const lines = await linesOf(open, session);
  return lines
    .filter((line) => line.price !== null)
    .map((line) => ({
      id: mirrorId('purchase', line.id),
      stripePurchase: line.id,
      stripePrice: idOf(line.price) ?? '',
      quantity: line.quantity ?? 1,
      paidAt: paidAt(session),
      intentId: marked(session.metadata, 'intent'),
    }));
}

async function linesOf(
  { calls }: OpenStripe,
  session: Stripe.Checkout.Session,
): Promise<readonly Stripe.LineItem[]> {
  const { line_items: first } = session;
  if (first && !first.has_more) return first.data;
  const all = await listed('all', (page) =>
    calls.ask('list lines of a checkout', (stripe) =>
      stripe.checkout.sessions.listLineItems(session.id, page),
    ),
  );
  return all.items;
}

/** When the charge was made; where nothing was to pay, when it was ordered. */
function paidAt(session: Stripe.Checkout.Session): number {
  const intent = typeof session.payment_intent === 'string' ? null : session.payment_intent;
  const charge = typeof intent?.latest_charge === 'string' ? null : intent?.latest_charge;
  return instant(charge?.created ?? session.created);
}
