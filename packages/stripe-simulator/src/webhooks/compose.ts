import type { WebhookFaults } from '../faults/webhookFaults.ts';
import type { Event } from '../objects/event.ts';
import type { Json } from '../objects/json.ts';
import type { WebhookEndpoint } from '../objects/webhookEndpoint.ts';
import type { World } from '../world/world.ts';
import { payloadFor } from './payload.ts';
import { sign } from './sign.ts';

export interface Message {
  readonly body: string;
  readonly signature: string;
  /** The names of the faults that it was given. */
  readonly faults: readonly string[];
}

/** The body and signature of one attempt, spoiled as the faults say. */
export function compose(
  world: World,
  endpoint: WebhookEndpoint,
  event: Event,
  faults: WebhookFaults,
  draw: (share: number) => boolean,
): Message {
  const given: string[] = [];
  const strikes = (name: string, share: number) => {
    if (!draw(share)) return false;
    given.push(name);
    return true;
  };
  const payload = payloadFor(world, endpoint, event);
  if (faults.sameSecond) payload.created = sameSecond(world, event);
  if (strikes('stale', faults.stale)) payload.data = staleData(world, event);
  if (strikes('wrong_version', faults.wrongVersion)) payload.api_version = '2020-08-27';
  if (strikes('wrong_livemode', faults.wrongLivemode)) payload.livemode = true;
  const body = JSON.stringify(payload, null, 2);
  const secrets = strikes('bad_signature', faults.badSignature)
    ? ['whsec_of_somebody_else']
    : endpoint.secrets;
  // Receivers compare with their own clock, which is the real one.
  const signature = sign(body, secrets, Math.floor(Date.now() / 1000));
  return {
    body: strikes('tamper', faults.tamper) ? body.replace('"id"', '"id" ') : body,
    signature,
    faults: given,
  };
}

function sameSecond(world: World, event: Event): number {
  return world.journal.events[0]?.created ?? event.created;
}

/** The object as the first event about it told. */
function staleData(world: World, event: Event): Json {
  const id = event.data.object.id;
  const first = world.journal.events.find((one) => one.data.object.id === id);
  return { object: (first ?? event).data.object };
}
