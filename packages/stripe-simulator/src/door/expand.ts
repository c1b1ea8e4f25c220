import { includable } from '../objects/includables.ts';
import type { Json } from '../objects/json.ts';
import { render } from '../objects/render.ts';
import type { World } from '../world/world.ts';
import { invalidParameter } from './stripeError.ts';

const deepest = 4;

/** Replaces ids by the objects they name, and adds fields that are told only on demand, along each path. */
export function expand(world: World, answer: Json, paths: readonly string[]): Json {
  for (const path of paths) {
    const parts = path.split('.');
    if (parts.length > deepest) {
      throw invalidParameter(
        `You cannot expand more than ${deepest} levels of a property: ${path}`,
        'expand',
      );
    }
    follow(world, answer, parts, path);
  }
  return answer;
}

function follow(world: World, value: unknown, parts: readonly string[], path: string): void {
  if (Array.isArray(value)) {
    for (const one of value) follow(world, one, parts, path);
    return;
  }
  const [key, ...rest] = parts;
  if (key === undefined || typeof value !== 'object' || value === null) return;
  const holder = value as Json;
  if (!(key in holder)) include(world, holder, key, path);
  holder[key] = expanded(world, holder[key]);
  follow(world, holder[key], rest, path);
}

function include(world: World, holder: Json, key: string, path: string): void {
  const entity = typeof holder.id === 'string' ? world.store.find(holder.id) : undefined;
  const value = entity && includable(world, entity, key);
  if (value === undefined) {
    throw invalidParameter(
      `This property cannot be expanded (${path}). You may want to try expanding a different property.`,
      'expand',
    );
  }
  holder[key] = value;
}

function expanded(world: World, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => expanded(world, one));
  if (typeof value !== 'string') return value;
  const entity = world.store.find(value);
  return entity ? render(world, entity) : value;
}
