import type { Saved, UsageToRecord } from '@member-console/domain/billing';
import { Refused } from '../calls/errors.ts';
import { makeOnce } from '../calls/makeOnce.ts';
import type { OpenStripe } from '../openStripe.ts';

/** Its identifier is ours, so Stripe counts it once: told again, it refuses, and then it is counted. */
export async function recordUsage({ calls }: OpenStripe, usage: UsageToRecord): Promise<Saved> {
  const { usageId, meter, stripeCustomer, quantity, at } = usage;
  const params = {
    event_name: meter,
    identifier: usageId,
    payload: { stripe_customer_id: stripeCustomer, value: String(quantity) },
    timestamp: Math.floor(at.getTime() / 1000),
  };
  try {
    // An event cannot be asked for. Where Stripe keeps a failure, the next key finds out.
    await makeOnce(
      `usage:${usageId}`,
      async () => null,
      (key) =>
        calls.write('record usage', key, (stripe, options) =>
          stripe.billing.meterEvents.create(params, options),
        ),
    );
  } catch (error) {
    if (!(error instanceof Refused && isKnown(error))) throw error;
  }
  return { kind: 'saved', stripeId: usageId };
}

function isKnown({ code, message }: Refused): boolean {
  return code === 'duplicate_meter_event' || message.includes('already exists with identifier');
}
