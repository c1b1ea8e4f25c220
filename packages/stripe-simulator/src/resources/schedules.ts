import type { Stripe } from 'stripe';
import { listing, within } from '../door/listing.ts';
import { type Call, type Route, route } from '../door/route.ts';
import { invalidParameter, invalidRequest } from '../door/stripeError.ts';
import { intervalsAfter } from '../engine/period.ts';
import { cancelSchedule, nextStep, release, step } from '../engine/scheduling.ts';
import type { Interval } from '../objects/price.ts';
import type { Phase, Schedule } from '../objects/schedule.ts';
import type { Subscription } from '../objects/subscription.ts';
import { change, record } from '../world/record.ts';
import { nowFor, type World } from '../world/world.ts';
import { wantedDiscounts } from './coupons.ts';
import { found, foundLiving } from './found.ts';
import { mergedMetadata } from './given.ts';
import { recurringPrice } from './subscriptionParams.ts';

export const scheduleRoutes: readonly Route[] = [
  route('POST', '/v1/subscription_schedules', 'subscriptionScheduleCreate', create),
  route('GET', '/v1/subscription_schedules', 'subscriptionScheduleList', list),
  route('GET', '/v1/subscription_schedules/:id', 'subscriptionScheduleRetrieve', ({ world, id }) =>
    found(world, 'subscription_schedule', id),
  ),
  route('POST', '/v1/subscription_schedules/:id', 'subscriptionScheduleUpdate', update),
  route('POST', '/v1/subscription_schedules/:id/release', 'subscriptionScheduleRelease', releaseNow),
  route('POST', '/v1/subscription_schedules/:id/cancel', 'subscriptionScheduleCancel', cancel),
];

type PhaseParams =
  | Stripe.SubscriptionScheduleCreateParams.Phase
  | Stripe.SubscriptionScheduleUpdateParams.Phase;

function create({ world, params }: Call<Stripe.SubscriptionScheduleCreateParams>) {
  return params.from_subscription === undefined
    ? createFromPhases(world, params)
    : createFromSubscription(world, params.from_subscription, params);
}

/** The running subscription as it is, until its period ends; more phases come with an update. */
function createFromSubscription(
  world: World,
  id: string,
  params: Stripe.SubscriptionScheduleCreateParams,
): Schedule {
  const subscription = found(world, 'subscription', id, 'from_subscription');
  if (subscription.schedule !== null) {
    throw invalidRequest(
      `You cannot migrate a subscription that is already attached to a schedule: \`${subscription.schedule}\`.`,
      {
        param: 'from_subscription',
      },
    );
  }
  const schedule = addSchedule(world, subscription.customer, subscription.billing_mode, params);
  schedule.status = 'active';
  schedule.current = 0;
  schedule.subscription = id;
  schedule.phases = [currentPhase(world, subscription)];
  record(world, 'subscription_schedule.created', schedule);
  change(world, 'customer.subscription.updated', subscription, () => {
    subscription.schedule = schedule.id;
    subscription.cancel_at = null;
    subscription.cancel_at_period_end = false;
  });
  return schedule;
}

function currentPhase(world: World, subscription: Subscription): Phase {
  const items = subscription.items.map((id) => world.store.must('subscription_item', id));
  return {
    start_date: Math.min(...items.map((item) => item.current_period_start)),
    end_date: Math.min(...items.map((item) => item.current_period_end)),
    currency: subscription.currency,
    items: items.map(({ price, quantity }) => ({ price, quantity, metadata: {} })),
    discounts: subscription.discounts.map((id) => {
      const { coupon, promotion_code } = world.store.must('discount', id);
      return { coupon, promotion_code };
    }),
    metadata: {},
    proration_behavior: 'create_prorations',
    billing_cycle_anchor: null,
    trial_end: subscription.status === 'trialing' ? subscription.trial_end : null,
    description: null,
  };
}

function createFromPhases(world: World, params: Stripe.SubscriptionScheduleCreateParams): Schedule {
  const customer = foundLiving(world, 'customer', params.customer ?? '', 'customer');
  const now = nowFor(world, { customer: customer.id });
  const start = params.start_date === undefined || params.start_date === 'now' ? now : params.start_date;
  const phases = phasesOf(world, params.phases, start, now);
  const schedule = addSchedule(
    world,
    customer.id,
    params.billing_mode?.type === 'classic' ? 'classic' : 'flexible',
    params,
  );
  schedule.phases = phases;
  schedule.defaultPaymentMethod = params.default_settings?.default_payment_method ?? null;
  record(world, 'subscription_schedule.created', schedule);
  if (start <= now) step(world, schedule);
  return schedule;
}

function addSchedule(
  world: World,
  customer: string,
  mode: Schedule['billing_mode'],
  params: Stripe.SubscriptionScheduleCreateParams,
): Schedule {
  return world.store.add<Schedule>({
    id: world.ids.next('sub_sched'),
    object: 'subscription_schedule',
    created: nowFor(world, { customer }),
    customer,
    billing_mode: mode,
    status: 'not_started',
    subscription: null,
    released_subscription: null,
    canceled_at: null,
    completed_at: null,
    released_at: null,
    end_behavior: params.end_behavior === 'cancel' ? 'cancel' : 'release',
    metadata: mergedMetadata(params.metadata, {}),
    phases: [],
    current: -1,
    defaultPaymentMethod: null,
  });
}

function phasesOf(
  world: World,
  given: readonly PhaseParams[] | undefined,
  start: number,
  now: number,
): Phase[] {
  if (!given || given.length === 0)
    throw invalidParameter('Missing required param: phases.', 'phases', 'parameter_missing');
  let next = start;
  return given.map((phase, place): Phase => {
    const asked = 'start_date' in phase ? phase.start_date : undefined;
    const start_date = asked === undefined ? next : asked === 'now' ? now : asked;
    const end_date = endOf(world, phase, place, start_date, now);
    next = end_date;
    return {
      start_date,
      end_date,
      currency: recurringPrice(world, firstPrice(phase), `phases[${place}][items][0][price]`).currency,
      items: phase.items.map((item, index) => {
        const price = recurringPrice(
          world,
          item.price ?? item.plan ?? '',
          `phases[${place}][items][${index}][price]`,
        );
        const quantity = price.recurring?.usage_type === 'metered' ? null : (item.quantity ?? 1);
        return { price: price.id, quantity, metadata: mergedMetadata(item.metadata, {}) };
      }),
      discounts: wantedDiscounts(world, phase.discounts),
      metadata: mergedMetadata(phase.metadata, {}),
      proration_behavior:
        (phase.proration_behavior as Phase['proration_behavior'] | undefined) ?? 'create_prorations',
      billing_cycle_anchor: (phase.billing_cycle_anchor as Phase['billing_cycle_anchor'] | undefined) ?? null,
      trial_end: phase.trial
        ? end_date
        : 'trial_end' in phase && typeof phase.trial_end === 'number'
          ? phase.trial_end
          : null,
      description: phase.description || null,
    };
  });
}

const firstPrice = (phase: PhaseParams) => phase.items[0]?.price ?? phase.items[0]?.plan ?? '';

/** A phase ends when it says, after its duration, or else after one period of its first price. */
function endOf(world: World, phase: PhaseParams, place: number, start: number, now: number): number {
  if (phase.end_date !== undefined) {
    const end = (phase.end_date as number | 'now') === 'now' ? now : (phase.end_date as number);
    if (end <= start)
      throw invalidParameter('The phase must end after it starts.', `phases[${place}][end_date]`);
    return end;
  }
  if (phase.duration) {
    const { interval, interval_count = 1 } = phase.duration;
    return intervalsAfter(start, { interval: interval as Interval, interval_count }, 1);
  }
  const recurring = recurringPrice(world, firstPrice(phase), `phases[${place}][items][0][price]`).recurring;
  return intervalsAfter(start, recurring ?? { interval: 'month', interval_count: 1 }, 1);
}

function update({ world, params, id }: Call<Stripe.SubscriptionScheduleUpdateParams>) {
  const schedule = open(world, id);
  const now = nowFor(world, schedule);
  const first = schedule.phases[0]?.start_date ?? now;
  const phases = params.phases ? phasesOf(world, params.phases, first, now) : schedule.phases;
  const running = phases.findIndex((phase) => phase.start_date <= now && now < phase.end_date);
  if (schedule.status === 'active' && running < 0) {
    throw invalidRequest('You must pass the current phase when updating the phases of a schedule.', {
      param: 'phases',
    });
  }
  const before = schedule.phases[schedule.current];
  change(world, 'subscription_schedule.updated', schedule, () => {
    schedule.phases = phases;
    if (params.end_behavior) schedule.end_behavior = params.end_behavior === 'cancel' ? 'cancel' : 'release';
    schedule.metadata = mergedMetadata(params.metadata, schedule.metadata);
    if (schedule.status === 'active') schedule.current = running;
  });
  if (schedule.status === 'active' && differs(before, phases[running])) {
    schedule.current = running - 1;
    step(world, schedule);
  }
  return schedule;
}

/** Does the phase that runs now bill something else than before? */
function differs(before: Phase | undefined, after: Phase | undefined): boolean {
  const items = (phase: Phase | undefined) =>
    JSON.stringify(phase?.items.map(({ price, quantity }) => [price, quantity]));
  return items(before) !== items(after);
}

function open(world: World, id: string): Schedule {
  const schedule = found(world, 'subscription_schedule', id);
  if (nextStep(schedule) === null) {
    throw invalidRequest(
      `You cannot change a subscription schedule that is currently in the \`${schedule.status}\` status. Only schedules with \`not_started\` or \`active\` status can be changed.`,
    );
  }
  return schedule;
}

function releaseNow({ world, id }: Call<Stripe.SubscriptionScheduleReleaseParams>) {
  const schedule = open(world, id);
  release(world, schedule);
  return schedule;
}

function cancel({ world, id }: Call<Stripe.SubscriptionScheduleCancelParams>) {
  const schedule = open(world, id);
  cancelSchedule(world, schedule);
  return schedule;
}

function list({ world, params }: Call<Stripe.SubscriptionScheduleListParams>) {
  const all = params.customer
    ? world.store.of('subscription_schedule', params.customer)
    : world.store.all('subscription_schedule');
  return listing(
    '/v1/subscription_schedules',
    params,
    all.filter((one) => within(params.created, one.created)),
  );
}
