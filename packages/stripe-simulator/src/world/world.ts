import type { Entity } from '../objects/kinds.ts';
import { createIds, type Ids } from './ids.ts';
import { Journal } from './journal.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { Store } from './store.ts';
import type { Time } from './time.ts';

/** One simulated Stripe account and all that belongs to it. */
export interface World {
  readonly ids: Ids;
  readonly store: Store;
  readonly journal: Journal;
  readonly time: Time;
  readonly settings: Settings;
  /** The address people and the SDK reach the simulator at, for links in answers. */
  origin: string;
  /** What the events recorded now were caused by; null when it was time, or a page. */
  cause: Cause | null;
}

export interface Cause {
  readonly requestId: string;
  readonly idempotencyKey: string | null;
}

export function createWorld(options: { seed: string; time: Time; settings?: Partial<Settings> }): World {
  return {
    ids: createIds(options.seed),
    store: new Store(),
    journal: new Journal(),
    time: options.time,
    settings: { ...defaultSettings, ...options.settings },
    origin: 'http://127.0.0.1',
    cause: null,
  };
}

/** A world that starts as this one is and whose changes nobody else sees. */
export function forkWorld(world: World): World {
  return { ...world, ids: world.ids.fork(), store: world.store.fork(), journal: new Journal() };
}

/** What time it is for an entity: its customer's test clock, else the simulator's own clock. */
export function nowFor(world: World, entity: { customer?: string | null } | null): number {
  const customer = entity?.customer ? world.store.get('customer', entity.customer) : undefined;
  return nowOn(world, customer?.test_clock ?? null);
}

/** What time it is on a test clock; null means the simulator's own clock. */
export function nowOn(world: World, testClock: string | null): number {
  const clock = world.store.get('test_helpers.test_clock', testClock);
  return clock ? clock.frozen_time : world.time.now();
}

export function isDeleted(entity: Entity): boolean {
  return 'deleted' in entity && entity.deleted === true;
}
