import type { Customer } from '../objects/customer.ts';
import type { TestClock } from '../objects/testClock.ts';
import { change, record } from '../world/record.ts';
import type { World } from '../world/world.ts';
import { type Due, isBefore, nextDue } from './due.ts';

/** Does everything that is due by now on the simulator's own clock. */
export function catchUp(world: World): void {
  runUntil(world, null, world.time.now(), () => undefined);
}

/** Moves the simulator's own clock, stopping at everything that happens on the way. */
export function advanceTime(world: World, target: number): void {
  runUntil(world, null, target, (at) => world.time.set(at));
  world.time.set(target);
}

/** The same for a test clock and the customers that live on it. */
export function advanceClock(world: World, clock: TestClock, target: number): void {
  change(world, 'test_helpers.test_clock.advancing', clock, () => (clock.target = target));
  runUntil(world, clock.id, target, (at) => {
    clock.frozen_time = Math.max(clock.frozen_time, at);
  });
  clock.frozen_time = target;
  clock.target = null;
  record(world, 'test_helpers.test_clock.ready', clock);
}

/**
 * What is due for one customer never changes what is due for another, so after each step only one is
 * asked again.
 */
function runUntil(
  world: World,
  testClock: string | null,
  target: number,
  moveTo: (at: number) => void,
): void {
  const customers: (Customer | null)[] = world.store
    .all('customer')
    .filter((one) => one.test_clock === testClock);
  if (testClock === null) customers.push(null);
  const agenda = new Map(customers.map((customer) => [customer, nextDue(world, customer)]));
  for (let next = first(agenda); next && next.due.at <= target; next = first(agenda)) {
    moveTo(next.due.at);
    next.due.run();
    agenda.set(next.customer, nextDue(world, next.customer));
  }
}

function first(
  agenda: ReadonlyMap<Customer | null, Due | null>,
): { customer: Customer | null; due: Due } | null {
  let found: { customer: Customer | null; due: Due } | null = null;
  for (const [customer, due] of agenda) {
    if (due && (!found || isBefore(due, found.due))) found = { customer, due };
  }
  return found;
}
