import type { Stripe } from 'stripe';
import { makeOnce } from '../calls/makeOnce.ts';
import { keyOf } from './keyOf.ts';
import { type Change, fetchStanding, standingWith } from './standing.ts';

/** Changes the subscription, once: if the answer is lost, what stands there says whether it happened. */
export function updateOnce(
  { open, intentId, subscription }: Change,
  step: string,
  params: Stripe.SubscriptionUpdateParams,
  isDone: (standing: Stripe.Subscription) => boolean,
): Promise<Stripe.Subscription> {
  const { id } = subscription;
  return makeOnce(
    keyOf(`${step}:${intentId}`, params),
    async () => {
      const standing = await fetchStanding(open, id);
      return isDone(standing) ? standing : null;
    },
    (key) =>
      open.calls.write(`${step} a subscription`, key, (stripe, options) =>
        stripe.subscriptions.update(id, { ...params, expand: standingWith }, options),
      ),
  );
}

/** Lets the subscription go on by itself: under a schedule nothing of it can be changed. */
export async function released(change: Change): Promise<Change> {
  const { open, intentId, subscription } = change;
  const schedule = scheduleOf(subscription);
  if (schedule === null) return change;
  const standing = () => fetchStanding(open, subscription.id);
  await makeOnce(
    `release:${intentId}:${schedule.id}`,
    async () => (scheduleOf(await standing())?.id === schedule.id ? null : schedule),
    (key) =>
      open.calls.write('release a schedule', key, (stripe, options) =>
        stripe.subscriptionSchedules.release(schedule.id, {}, options),
      ),
  );
  return { ...change, subscription: await standing() };
}

/** Expects the subscription with its schedule. */
export function scheduleOf({ schedule }: Stripe.Subscription): Stripe.SubscriptionSchedule | null {
  return typeof schedule === 'string' ? null : schedule;
}
