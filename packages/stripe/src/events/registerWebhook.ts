import { randomUUID } from 'node:crypto';
import { makeOnce } from '../calls/makeOnce.ts';
import { listed } from '../calls/pages.ts';
import { apiVersion, openStripe, type StripeOptions } from '../openStripe.ts';
import { subscribedEvents } from './subscribedEvents.ts';

export interface RegisteredWebhook {
  readonly stripeId: string;
  /** Told once, when it is made; null: it stood there already. */
  readonly secret: string | null;
}

/**
 * Makes the endpoint by which Stripe tells us what happens, in the shape of our version and with the events that we
 * use; or brings the one that stands at this address up to them. A version cannot be changed: one of another version
 * is left alone, and a new one stands beside it until somebody removes the old.
 */
export async function registerWebhook(
  options: Omit<StripeOptions, 'webhookSecrets'>,
  url: string,
): Promise<RegisteredWebhook> {
  const { calls } = openStripe({ ...options, webhookSecrets: [] });
  const events = [...subscribedEvents];
  const standing = async () => {
    const endpoints = await listed('all', (page) =>
      calls.ask('list webhook endpoints', (stripe) => stripe.webhookEndpoints.list(page)),
    );
    return endpoints.items.find((one) => one.url === url && one.api_version === apiVersion) ?? null;
  };
  const found = await standing();
  if (found) {
    await calls.write('change a webhook endpoint', randomUUID(), (stripe, write) =>
      stripe.webhookEndpoints.update(found.id, { enabled_events: events, disabled: false }, write),
    );
    return { stripeId: found.id, secret: null };
  }
  const made = await makeOnce(randomUUID(), standing, (key) =>
    calls.write('make a webhook endpoint', key, (stripe, write) =>
      stripe.webhookEndpoints.create({ url, api_version: apiVersion, enabled_events: events }, write),
    ),
  );
  return { stripeId: made.id, secret: made.secret ?? null };
}
