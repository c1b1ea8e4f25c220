import type { World } from '../world/world.ts';
import type { Json, Metadata } from './json.ts';

export interface WebhookEndpoint {
  readonly id: string;
  readonly object: 'webhook_endpoint';
  readonly created: number;
  deleted: boolean;
  readonly api_version: string | null;
  description: string | null;
  enabled_events: string[];
  metadata: Metadata;
  /** The newest first; while a secret is being rolled the old one signs as well. */
  secrets: string[];
  status: 'enabled' | 'disabled';
  url: string;
  /** Thin events for v1 objects instead of snapshots. */
  readonly thin: boolean;
}

/** The secret is told once, when the endpoint is made. */
export function renderWebhookEndpoint(_world: World, endpoint: WebhookEndpoint): Json {
  return {
    id: endpoint.id,
    object: 'webhook_endpoint',
    api_version: endpoint.api_version,
    application: null,
    created: endpoint.created,
    description: endpoint.description,
    enabled_events: endpoint.enabled_events,
    livemode: false,
    metadata: endpoint.metadata,
    status: endpoint.status,
    url: endpoint.url,
  };
}
