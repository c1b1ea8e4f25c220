import { apiVersion } from '../apiVersion.ts';
import type { WebhookEndpoint } from '../objects/webhookEndpoint.ts';
import { nowOn, type World } from '../world/world.ts';

const id = 'we_console';

/** An endpoint for everything, at this address and with this secret, made or moved there. */
export function ownEndpoint(world: World, { url, secret }: { url: string; secret: string }): void {
  const known = world.store.get('webhook_endpoint', id);
  if (known) {
    known.url = url;
    known.secrets = [secret];
    return;
  }
  world.store.add<WebhookEndpoint>({
    id,
    object: 'webhook_endpoint',
    created: nowOn(world, null),
    deleted: false,
    api_version: apiVersion,
    description: null,
    enabled_events: ['*'],
    metadata: {},
    secrets: [secret],
    status: 'enabled',
    url,
    thin: false,
  });
}
