import type { EventArrival, EventReading } from '@member-console/domain/billing';
import { Stripe } from 'stripe';

type Doubt = Extract<EventReading, { kind: 'refused' }>['why'];

/** How far the clocks of sender and receiver may be apart, either way. */
const toleranceMs = 300_000;

/** Why an arrival is not to be believed; null: Stripe sent it, just now and just so. */
export function doubtOf(arrival: EventArrival, secrets: readonly string[]): Doubt | null {
  const header = arrival.signature ?? '';
  const seconds = Number(/(?:^|,)t=(\d{1,12})(?:,|$)/.exec(header)?.[1]);
  if (!Number.isFinite(seconds) || !/(?:^|,)v1=/.test(header)) return 'noSignature';
  const sentAt = seconds * 1000;
  if (!secrets.some((secret) => isSignedWith(arrival, header, secret, sentAt))) return 'badSignature';
  // The SDK looks at the past alone, and with another's clock. An event of tomorrow could be repeated until then.
  const age = arrival.at.getTime() - sentAt;
  if (age > toleranceMs) return 'tooOld';
  return age < -toleranceMs ? 'fromTheFuture' : null;
}

/** The signature alone, as if it had arrived when it says that it was sent. */
function isSignedWith(arrival: EventArrival, header: string, secret: string, sentAt: number): boolean {
  try {
    const verify = Stripe.webhooks.signature;
    const seconds = toleranceMs / 1000;
    return verify?.verifyHeader(arrival.body, header, secret, seconds, undefined, sentAt) ?? false;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return false;
    throw error;
  }
}
