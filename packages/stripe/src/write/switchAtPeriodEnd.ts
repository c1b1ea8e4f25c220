import type { Stripe } from 'stripe';
import { Refused } from '../calls/errors.ts';
import { makeOnce } from '../calls/makeOnce.ts';
import type { OpenStripe } from '../openStripe.ts';
import { idOf } from '../read/idOf.ts';
import { keyOf } from './keyOf.ts';
import { type Change, fetchStanding } from './standing.ts';
import { scheduleOf } from './subscriptionStep.ts';
import { itemToSwitch, type Switch } from './switchNow.ts';

type Schedule = Stripe.SubscriptionSchedule;

/** A schedule of two phases: what is, until what is paid for is over; then the new price, from which it goes on by itself. */
export async function switchAtPeriodEnd(change: Change, wanted: Switch): Promise<Stripe.Subscription> {
  const { open, intentId, subscription } = change;
  const item = itemToSwitch(subscription, wanted);
  const schedule = scheduleOf(subscription) ?? (await made(change));
  const phases = phasesOf(await priceOf(open, wanted.toStripePrice), subscription, schedule, item, wanted);
  const isDone = (standing: Schedule | null) => standing !== null && plans(standing, phases);
  if (!isDone(schedule)) {
    const params = { phases, end_behavior: 'release' as const, proration_behavior: 'none' as const };
    await makeOnce(
      keyOf(`plan:${intentId}`, params),
      async () => {
        const standing = scheduleOf(await fetchStanding(open, subscription.id));
        return isDone(standing) ? standing : null;
      },
      (key) =>
        open.calls.write('plan a change', key, (stripe, options) =>
          stripe.subscriptionSchedules.update(schedule.id, params, options),
        ),
    );
  }
  return fetchStanding(open, subscription.id);
}

function made({ open, intentId, subscription }: Change): Promise<Schedule> {
  return makeOnce(
    `schedule:${intentId}`,
    async () => scheduleOf(await fetchStanding(open, subscription.id)),
    (key) =>
      open.calls.write('begin a schedule', key, (stripe, options) =>
        stripe.subscriptionSchedules.create({ from_subscription: subscription.id }, options),
      ),
  );
}

function priceOf({ calls }: OpenStripe, id: string): Promise<Stripe.Price> {
  return calls.ask('fetch a price', (stripe) => stripe.prices.retrieve(id));
}

type Phase = Stripe.SubscriptionScheduleUpdateParams.Phase;

function phasesOf(
  price: Stripe.Price,
  subscription: Stripe.Subscription,
  schedule: Schedule,
  item: Stripe.SubscriptionItem,
  wanted: Switch,
): [Phase, Phase] {
  if (!price.recurring) throw new Refused(400, 'price_not_recurring', 'A subscription bills what recurs.');
  const { interval, interval_count } = price.recurring;
  const running = schedule.phases.find(({ start_date }) => start_date === schedule.current_phase?.start_date);
  const discounts = (running?.discounts ?? []).map(keptDiscount);
  const kept = discounts.length > 0 ? { discounts } : {};
  const next = { price: wanted.toStripePrice, quantity: wanted.quantity };
  return [
    {
      items: subscription.items.data.map(asItem),
      start_date: running?.start_date ?? item.current_period_start,
      end_date: item.current_period_end,
      ...(running?.trial_end ? { trial_end: running.trial_end } : {}),
      ...kept,
    },
    {
      items: subscription.items.data.map((one) => (one.id === item.id ? next : asItem(one))),
      duration: { interval, interval_count },
      proration_behavior: 'none',
      ...kept,
    },
  ];
}

/** What is metered has no quantity. */
function asItem({ price, quantity }: Stripe.SubscriptionItem): { price: string; quantity?: number } {
  return quantity === undefined ? { price: price.id } : { price: price.id, quantity };
}

function keptDiscount({ coupon, promotion_code, discount }: Schedule['phases'][number]['discounts'][number]) {
  if (promotion_code) return { promotion_code: idOf(promotion_code) };
  return discount ? { discount: idOf(discount) } : { coupon: idOf(coupon) ?? '' };
}

/** Whether the schedule says already what these two phases say. */
function plans(schedule: Schedule, wanted: readonly Phase[]): boolean {
  const present = schedule.current_phase?.start_date ?? 0;
  const coming = schedule.phases.filter(({ start_date }) => start_date >= present);
  const billed = (items: readonly { price?: unknown; quantity?: number }[]) =>
    JSON.stringify(items.map(({ price, quantity }) => [idOf(price as string), quantity ?? 1]));
  return (
    schedule.end_behavior === 'release' &&
    coming.length === wanted.length &&
    coming[0]?.end_date === wanted[0]?.end_date &&
    coming.every((phase, place) => billed(phase.items) === billed(wanted[place]?.items ?? []))
  );
}
