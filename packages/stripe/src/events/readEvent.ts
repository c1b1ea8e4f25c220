import type { EventArrival, EventReading, ReceivedEvent } from '@member-console/domain/billing';
import { doubtOf } from './signature.ts';
import { asTold, type Told, textAt } from './told.ts';

/** Stripe's own stay far below. */
const largestBody = 1_048_576;

/** Reads what came in at the webhook's door, and believes only what Stripe signed for us. */
export function readEvent(
  arrival: EventArrival,
  expected: { readonly secrets: readonly string[]; readonly mode: 'test' | 'live' },
): EventReading {
  if (arrival.body.byteLength > largestBody) return { kind: 'refused', why: 'tooLarge' };
  const doubt = doubtOf(arrival, expected.secrets);
  if (doubt) return { kind: 'refused', why: doubt };
  const payload = parsed(arrival.body);
  const event = payload && eventOf(payload);
  if (!payload || !event || typeof payload.livemode !== 'boolean')
    return { kind: 'refused', why: 'unreadable' };
  if (payload.livemode !== (expected.mode === 'live')) return { kind: 'refused', why: 'wrongMode' };
  return { kind: 'event', event };
}

function parsed(body: Uint8Array): Told | null {
  try {
    return asTold(JSON.parse(new TextDecoder('utf8', { fatal: true }).decode(body)));
  } catch {
    return null;
  }
}

function eventOf(payload: Told): ReceivedEvent | null {
  if (payload.object === 'event') return snapshotEvent(payload);
  return payload.object === 'v2.core.event' ? thinEvent(payload) : null;
}

/** An event that carries its object as it was then. */
function snapshotEvent(payload: Told): ReceivedEvent | null {
  const object = asTold(asTold(payload.data)?.object);
  const eventId = textAt(payload, 'id');
  const type = textAt(payload, 'type');
  if (!object || !eventId || !type || typeof payload.created !== 'number') return null;
  return {
    eventId,
    type,
    apiVersion: textAt(payload, 'api_version'),
    occurredAt: new Date(payload.created * 1000),
    stripeCustomer: object.object === 'customer' ? textAt(object, 'id') : customerNamedBy(object),
    stripeObject: textAt(object, 'id'),
    metadata: metadataOf(object),
    payload,
  };
}

/** An event that names its object and leaves the asking to us. Its type is that of the event with the object. */
function thinEvent(payload: Told): ReceivedEvent | null {
  const related = asTold(payload.related_object);
  const eventId = textAt(payload, 'snapshot_event') ?? textAt(payload, 'id');
  const type = textAt(payload, 'type');
  const occurredAt = new Date(textAt(payload, 'created') ?? Number.NaN);
  if (!eventId || !type || Number.isNaN(occurredAt.getTime())) return null;
  const stripeObject = related && textAt(related, 'id');
  return {
    eventId,
    type: type.replace(/^v1\./, ''),
    apiVersion: null,
    occurredAt,
    stripeCustomer: related?.type === 'customer' ? stripeObject : null,
    stripeObject,
    metadata: {},
    payload,
  };
}

function customerNamedBy(object: Told): string | null {
  const expanded = asTold(object.customer);
  return expanded ? textAt(expanded, 'id') : textAt(object, 'customer');
}

/** An invoice carries what its subscription says. */
function metadataOf(object: Told): Record<string, string> {
  const subscription = asTold(asTold(object.parent)?.subscription_details);
  const said = { ...asTold(subscription?.metadata), ...asTold(object.metadata) };
  const texts = Object.entries(said).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}
