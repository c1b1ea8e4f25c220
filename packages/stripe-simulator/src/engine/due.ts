import type { CheckoutSession } from '../objects/checkoutSession.ts';
import type { Customer } from '../objects/customer.ts';
import type { Invoice } from '../objects/invoice.ts';
import type { PaymentIntent } from '../objects/paymentIntent.ts';
import type { Subscription } from '../objects/subscription.ts';
import { change, record } from '../world/record.ts';
import type { World } from '../world/world.ts';
import { payInvoice, reflectIntent } from './billing.ts';
import { expireSession, sessionPaidLate } from './checkout.ts';
import { finalizeInvoice } from './invoicing.ts';
import { settleLate } from './payment.ts';
import { expirePendingUpdate } from './pendingUpdate.ts';
import { endTrial, renew } from './renewal.ts';
import { nextStep, step } from './scheduling.ts';
import { earliestPeriodEnd } from './subscribing.ts';
import { endSubscription, expireIncomplete } from './subscriptionEnd.ts';

/** Something that will happen by itself. Of two at the same second the lower rank comes first. */
export interface Due {
  readonly at: number;
  readonly rank: number;
  readonly run: () => void;
}

const incompleteSeconds = 23 * 3600;
const daySeconds = 86_400;

/** What happens next for a customer; null asks for what belongs to none. */
export function nextDue(world: World, customer: Customer | null): Due | null {
  let next: Due | null = null;
  for (const due of customer ? ofCustomer(world, customer.id) : ofNobody(world)) {
    if (!next || isBefore(due, next)) next = due;
  }
  return next;
}

export function isBefore(left: Due, right: Due): boolean {
  return left.at < right.at || (left.at === right.at && left.rank < right.rank);
}

function* ofCustomer(world: World, customer: string): Generator<Due> {
  for (const subscription of world.store.of('subscription', customer))
    yield* ofSubscription(world, subscription);
  for (const schedule of world.store.of('subscription_schedule', customer)) {
    const at = nextStep(schedule);
    if (at !== null) yield { at, rank: 1, run: () => step(world, schedule) };
  }
  for (const invoice of world.store.of('invoice', customer)) yield* ofInvoice(world, invoice);
  for (const intent of world.store.of('payment_intent', customer)) yield* ofIntent(world, intent);
  for (const session of world.store.of('checkout.session', customer)) yield* ofSession(world, session);
}

function* ofNobody(world: World): Generator<Due> {
  for (const session of world.store.all('checkout.session')) {
    if (session.customer === null) yield* ofSession(world, session);
  }
}

function* ofSession(world: World, session: CheckoutSession): Generator<Due> {
  if (session.status !== 'open') return;
  yield { at: session.expires_at, rank: 6, run: () => expireSession(world, session) };
}

function* ofIntent(world: World, intent: PaymentIntent): Generator<Due> {
  if (intent.settles_at === null) return;
  yield {
    at: intent.settles_at,
    rank: 5,
    run: () => {
      settleLate(world, intent);
      const invoice = world.store.get('invoice', intent.invoice);
      if (invoice) reflectIntent(world, invoice, false);
      sessionPaidLate(world, intent);
    },
  };
}

function* ofSubscription(world: World, subscription: Subscription): Generator<Due> {
  const { status } = subscription;
  if (status === 'canceled' || status === 'incomplete_expired') return;
  if (status === 'incomplete') {
    yield {
      at: subscription.created + incompleteSeconds,
      rank: 0,
      run: () => expireIncomplete(world, subscription),
    };
    return;
  }
  if (subscription.cancel_at !== null) {
    const at = subscription.cancel_at;
    yield { at, rank: 0, run: () => endSubscription(world, subscription, null, at) };
  }
  if (subscription.pending_update) {
    const at = subscription.pending_update.expires_at;
    yield { at, rank: 0, run: () => expirePendingUpdate(world, subscription) };
  }
  const resumes = subscription.pause_collection?.resumes_at ?? null;
  if (resumes !== null) yield { at: resumes, rank: 0, run: () => resumeCollection(world, subscription) };
  if (status === 'trialing' && subscription.trial_end !== null) {
    yield* ofTrial(world, subscription, subscription.trial_end);
    return;
  }
  if (status === 'paused') return;
  const end = earliestPeriodEnd(world, subscription);
  yield { at: end, rank: 3, run: () => renew(world, subscription) };
  const warning = end - world.settings.upcomingDays * daySeconds;
  if (world.settings.upcomingDays > 0 && subscription.upcoming_sent !== end) {
    yield { at: warning, rank: 2, run: () => warnOfRenewal(world, subscription, end) };
  }
}

function* ofTrial(world: World, subscription: Subscription, end: number): Generator<Due> {
  const warning = Math.max(subscription.created, end - world.settings.trialWarningDays * daySeconds);
  if (!subscription.trial_warned) {
    yield {
      at: warning,
      rank: 2,
      run: () => {
        subscription.trial_warned = true;
        record(world, 'customer.subscription.trial_will_end', subscription);
      },
    };
  }
  yield { at: end, rank: 2, run: () => endTrial(world, subscription) };
}

function* ofInvoice(world: World, invoice: Invoice): Generator<Due> {
  if (invoice.status === 'draft' && invoice.automatically_finalizes_at !== null) {
    yield {
      at: invoice.automatically_finalizes_at,
      rank: 4,
      run: () => {
        finalizeInvoice(world, invoice);
        const charges = invoice.collection_method === 'charge_automatically';
        if (invoice.status === 'open' && charges) payInvoice(world, invoice, { automatic: true });
      },
    };
  }
  if (invoice.status !== 'open') return;
  if (invoice.next_payment_attempt !== null) {
    yield {
      at: invoice.next_payment_attempt,
      rank: 5,
      run: () => payInvoice(world, invoice, { automatic: true }),
    };
  }
  if (invoice.due_date !== null && !invoice.overdue) {
    yield {
      at: invoice.due_date,
      rank: 5,
      run: () => {
        invoice.overdue = true;
        record(world, 'invoice.overdue', invoice);
      },
    };
  }
}

function resumeCollection(world: World, subscription: Subscription): void {
  change(world, 'customer.subscription.updated', subscription, () => (subscription.pause_collection = null));
}

function warnOfRenewal(world: World, subscription: Subscription, end: number): void {
  subscription.upcoming_sent = end;
  const latest = world.store.get('invoice', subscription.latest_invoice);
  if (latest) record(world, 'invoice.upcoming', latest);
}
