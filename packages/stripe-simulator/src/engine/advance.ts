import type { TestClock } from '../objects/testClock.ts';
import { change, record } from '../world/record.ts';
import type { World } from '../world/world.ts';
import { nextDue } from './due.ts';

/** Does everything that is due by now on the simulator's own clock. */
export function catchUp(world: World): void {
  const now = world.time.now();
  for (let due = nextDue(world, null); due && due.at <= now; due = nextDue(world, null)) due.run();
}

/** Moves the simulator's own clock, stopping at everything that happens on the way. */
export function advanceTime(world: World, target: number): void {
  for (let due = nextDue(world, null); due && due.at <= target; due = nextDue(world, null)) {
    world.time.set(due.at);
    due.run();
  }
  world.time.set(target);
}

/** The same for a test clock and the customers that live on it. */
export function advanceClock(world: World, clock: TestClock, target: number): void {
  change(world, 'test_helpers.test_clock.advancing', clock, () => (clock.target = target));
  for (let due = nextDue(world, clock.id); due && due.at <= target; due = nextDue(world, clock.id)) {
    clock.frozen_time = Math.max(clock.frozen_time, due.at);
    due.run();
  }
  clock.frozen_time = target;
  clock.target = null;
  record(world, 'test_helpers.test_clock.ready', clock);
}
