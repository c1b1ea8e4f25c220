import { isDeepStrictEqual } from 'node:util';
import { apiVersion } from '../apiVersion.ts';
import type { Event } from '../objects/event.ts';
import type { Json } from '../objects/json.ts';
import type { Entity } from '../objects/kinds.ts';
import { renderWhole } from '../objects/render.ts';
import { nowFor, nowOn, type World } from './world.ts';

/** Writes down that something happened to the entity, as an event with the entity as it now is. */
export function record(world: World, type: string, entity: Entity, previous?: Json): void {
  const owner = entity.object === 'customer' ? entity.test_clock : undefined;
  const event: Event = {
    id: world.ids.next('evt'),
    object: 'event',
    created: owner === undefined ? nowFor(world, 'customer' in entity ? entity : null) : nowOn(world, owner),
    type,
    data: { object: renderWhole(world, entity), ...(previous ? { previous_attributes: previous } : {}) },
    request: {
      id: world.cause?.requestId ?? null,
      idempotency_key: world.cause?.idempotencyKey ?? null,
    },
    api_version: apiVersion,
    pending_webhooks: 0,
  };
  world.store.add(event);
  world.journal.append(event);
}

/** Changes the entity and records an event that tells what was before, when anything differs. */
export function change<T extends Entity>(
  world: World,
  type: string,
  entity: T,
  mutate: (entity: T) => void,
): T {
  const before = renderWhole(world, entity);
  mutate(entity);
  const previous = differences(before, renderWhole(world, entity));
  if (Object.keys(previous).length > 0) record(world, type, entity, previous);
  return entity;
}

/** The old values of what differs; objects are compared field by field, lists as a whole. */
function differences(before: Json, after: Json): Json {
  const previous: Json = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[key], after[key]];
    if (isDeepStrictEqual(old, now)) continue;
    previous[key] = isPlain(old) && isPlain(now) ? differences(old, now) : (old ?? null);
  }
  return previous;
}

function isPlain(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
