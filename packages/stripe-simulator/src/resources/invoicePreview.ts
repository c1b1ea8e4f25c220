import type { Stripe } from 'stripe';
import type { Answer, Call } from '../door/route.ts';
import { invalidParameter } from '../door/stripeError.ts';
import { type Change, changeSubscription, plainChange } from '../engine/changing.ts';
import { draftInvoice } from '../engine/invoicing.ts';
import { renew } from '../engine/renewal.ts';
import { earliestPeriodEnd, plainSubscription, subscribe } from '../engine/subscribing.ts';
import type { Invoice } from '../objects/invoice.ts';
import { renderInvoice } from '../objects/invoice.ts';
import type { Json } from '../objects/json.ts';
import { forkWorld, nowFor, type World } from '../world/world.ts';
import { wantedDiscounts } from './coupons.ts';
import { found, foundLiving } from './found.ts';
import { anchorOf, itemChanges, newItems } from './subscriptionParams.ts';

type Details = NonNullable<Stripe.InvoiceCreatePreviewParams['subscription_details']>;

/**
 * What would be billed: the same change, carried out in a fork of the world that is then thrown away.
 * With `always_invoice` that is the invoice of the change itself, else the next renewal.
 */
export function createPreview({ world, params }: Call<Stripe.InvoiceCreatePreviewParams>): Answer {
  const fork = forkWorld(world);
  const invoice = params.subscription
    ? previewChange(fork, params.subscription, params.subscription_details ?? {})
    : previewStart(fork, params);
  return { plain: asPreview(fork, invoice) };
}

function previewStart(world: World, params: Stripe.InvoiceCreatePreviewParams): Invoice {
  const details = params.subscription_details;
  const customer = foundLiving(world, 'customer', params.customer ?? '', 'customer');
  if (!details?.items)
    throw invalidParameter(
      'Missing required param: subscription_details[items].',
      'subscription_details[items]',
      'parameter_missing',
    );
  const now = nowFor(world, { customer: customer.id });
  const subscription = subscribe(world, {
    ...plainSubscription,
    customer: customer.id,
    items: newItems(world, details.items as Stripe.SubscriptionCreateParams['items']),
    discounts: wantedDiscounts(world, params.discounts),
    trialEnd: typeof details.trial_end === 'number' && details.trial_end > now ? details.trial_end : null,
    behavior: 'default_incomplete',
  });
  return world.store.must('invoice', subscription.latest_invoice);
}

function previewChange(world: World, id: string, details: Details): Invoice {
  const subscription = found(world, 'subscription', id, 'subscription');
  const now = nowFor(world, subscription);
  const before = subscription.latest_invoice;
  const resets = anchorOf(details.billing_cycle_anchor as { type?: string } | undefined) === 'now';
  if (details.items !== undefined || resets || details.trial_end !== undefined) {
    changeSubscription(world, subscription, {
      ...plainChange,
      items: itemChanges(world, subscription, details.items as Stripe.SubscriptionUpdateParams['items']),
      proration: (details.proration_behavior as Change['proration'] | undefined) ?? 'create_prorations',
      // A preview says for which instant it was computed, given or not.
      prorationDate: details.proration_date ?? now,
      resetAnchor: resets,
      trialEnd: details.trial_end === 'now' ? now : (details.trial_end ?? null),
      behavior: 'default_incomplete',
    });
  }
  if (subscription.latest_invoice !== before) return world.store.must('invoice', subscription.latest_invoice);
  if (details.cancel_now) {
    return draftInvoice(world, {
      customer: subscription.customer,
      currency: subscription.currency,
      reason: 'upcoming',
      subscription,
      lines: [],
      periodStart: subscription.start_date,
      takeItems: true,
      autoAdvance: false,
    });
  }
  atRenewal(world, subscription.customer, earliestPeriodEnd(world, subscription));
  renew(world, subscription);
  return world.store.must('invoice', subscription.latest_invoice);
}

/** Time in the fork stands at the renewal; nobody else's time moves. */
function atRenewal(world: World, customerId: string, at: number): void {
  const customer = world.store.must('customer', customerId);
  const clock = world.store.get('test_helpers.test_clock', customer.test_clock);
  if (clock) clock.frozen_time = at;
  else Object.assign(world, { time: { frozen: true, now: () => at, set: () => undefined } });
}

/** A preview is a draft that has no number and has not been tried. */
function asPreview(world: World, invoice: Invoice): Json {
  const draft: Invoice = {
    ...invoice,
    id: `upcoming_${invoice.id}`,
    status: 'draft',
    number: null,
    attempt_count: 0,
    attempted: false,
    auto_advance: false,
    automatically_finalizes_at: null,
    amount_paid: 0,
    ending_balance: invoice.ending_balance,
    transitions: { finalized_at: null, marked_uncollectible_at: null, paid_at: null, voided_at: null },
  };
  return renderInvoice(world, draft);
}
