import type { World } from '../world/world.ts';
import type { Json } from './json.ts';

export interface Event {
  readonly id: string;
  readonly object: 'event';
  readonly created: number;
  readonly type: string;
  readonly data: { readonly object: Json; readonly previous_attributes?: Json };
  readonly request: { readonly id: string | null; readonly idempotency_key: string | null };
  /** The object's API version; a webhook endpoint renders events at its own. */
  readonly api_version: string;
  pending_webhooks: number;
}

export function renderEvent(_world: World, event: Event): Json {
  return {
    id: event.id,
    object: 'event',
    api_version: event.api_version,
    created: event.created,
    data: event.data,
    livemode: false,
    pending_webhooks: event.pending_webhooks,
    request: event.request,
    type: event.type,
  };
}
