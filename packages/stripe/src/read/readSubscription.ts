import type { FetchedItem, FetchedPhase, FetchedSubscription } from '@member-console/domain/billing';
import type { Stripe } from 'stripe';
import { marked } from '../metadata.ts';
import { mirrorId } from '../mirrorId.ts';
import { idOf } from './idOf.ts';
import { instant } from './instant.ts';

export function readSubscription(
  subscription: Stripe.Subscription,
  items: readonly Stripe.SubscriptionItem[],
  unpaidSince: number | null,
): FetchedSubscription {
  const readItems = items.map(readItem);
  return {
    id: mirrorId('subscription', subscription.id),
    stripeSubscription: subscription.id,
    status: subscription.status,
    isCollectionPaused: subscription.pause_collection !== null,
    startedAt: instant(subscription.start_date),
    trialEndsAt: instant(subscription.trial_end),
    endsAt: endOf(subscription, readItems),
    endedAt: instant(subscription.ended_at),
    unpaidSince,
    items: readItems,
    phases: phasesOf(subscription),
    intentId: marked(subscription.metadata, 'intent'),
    organizationId: marked(subscription.metadata, 'organization'),
  };
}

/** A cancellation is said in one of two ways, and in either the other may be empty. */
function endOf(subscription: Stripe.Subscription, items: readonly FetchedItem[]): number | null {
  if (subscription.cancel_at !== null) return instant(subscription.cancel_at);
  return subscription.cancel_at_period_end ? Math.max(...items.map((item) => item.periodEndsAt)) : null;
}

function readItem(item: Stripe.SubscriptionItem): FetchedItem {
  const { price } = item;
  // Before 2025-03-31.basil the period stood on the subscription: such an answer must not be taken for "no period".
  if (!item.current_period_start || !item.current_period_end) {
    throw new Error(`Stripe told no period of ${item.id}.`);
  }
  if (!price.recurring) throw new Error(`Stripe told no interval of ${item.id}.`);
  return {
    id: mirrorId('subscription_item', item.id),
    stripeItem: item.id,
    stripePrice: price.id,
    quantity: item.quantity ?? 1,
    currency: price.currency,
    amountMinor: price.unit_amount === null ? null : BigInt(price.unit_amount),
    interval: price.recurring.interval,
    intervalCount: price.recurring.interval_count,
    periodStartsAt: instant(item.current_period_start),
    periodEndsAt: instant(item.current_period_end),
  };
}

/** What is planned from the present phase on. After the last one the subscription goes on as it is, or ends. */
function phasesOf({ schedule }: Stripe.Subscription): FetchedPhase[] {
  if (schedule === null) return [];
  if (typeof schedule === 'string') throw new Error(`Stripe told no phases of ${schedule}.`);
  const present = schedule.current_phase?.start_date ?? Number.NEGATIVE_INFINITY;
  const phases = schedule.phases.filter((phase) => phase.start_date >= present);
  return phases.map((phase, place) => {
    const isLast = place === phases.length - 1;
    return {
      startsAt: instant(phase.start_date),
      endsAt: isLast && schedule.end_behavior !== 'cancel' ? null : instant(phase.end_date),
      items: phase.items.map((item) => ({ stripePrice: idOf(item.price), quantity: item.quantity ?? 1 })),
    };
  });
}

/** The subscription that an invoice is of, where it is of one. */
export function subscriptionOfInvoice(invoice: Stripe.Invoice): string | null {
  return idOf(invoice.parent?.subscription_details?.subscription);
}
