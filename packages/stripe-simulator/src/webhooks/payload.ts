import type { Event } from '../objects/event.ts';
import { renderEvent } from '../objects/event.ts';
import type { Json } from '../objects/json.ts';
import type { WebhookEndpoint } from '../objects/webhookEndpoint.ts';
import type { World } from '../world/world.ts';

/** The event as this endpoint is told of it: whole, or thin, when it asked for that. */
export function payloadFor(world: World, endpoint: WebhookEndpoint, event: Event): Json {
  if (endpoint.thin) return thinPayload(event);
  return { ...renderEvent(world, event), api_version: endpoint.api_version ?? event.api_version };
}

const thinPrefix = 'evt_test_';

/** The id of the whole event that a thin one tells of. */
export function snapshotId(id: string): string {
  return id.replace(thinPrefix, 'evt_');
}

/** A thin event names the object and leaves fetching it to the receiver. */
export function thinPayload(event: Event): Json {
  const { id, object } = event.data.object;
  return {
    id: event.id.replace('evt_', thinPrefix),
    object: 'v2.core.event',
    context: null,
    created: new Date(event.created * 1000).toISOString(),
    livemode: false,
    reason: event.request.id === null ? null : { type: 'request', request: event.request },
    related_object: { id, type: object, url: relatedUrl(String(object), String(id)) },
    snapshot_event: event.id,
    type: `v1.${event.type}`,
  };
}

function relatedUrl(object: string, id: string): string {
  const [first = '', second] = object.split('.');
  return second === undefined ? `/v1/${first}s/${id}` : `/v1/${first}/${second}s/${id}`;
}
