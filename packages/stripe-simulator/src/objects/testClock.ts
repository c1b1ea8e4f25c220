import type { World } from '../world/world.ts';
import type { Json } from './json.ts';

export interface TestClock {
  readonly id: string;
  readonly object: 'test_helpers.test_clock';
  readonly created: number;
  deleted: boolean;
  frozen_time: number;
  readonly name: string | null;
  /** Where an advance under way is heading. */
  target: number | null;
}

export function renderTestClock(_world: World, clock: TestClock): Json {
  return {
    id: clock.id,
    object: 'test_helpers.test_clock',
    created: clock.created,
    deletes_after: clock.created + 30 * 86_400,
    frozen_time: clock.frozen_time,
    livemode: false,
    name: clock.name,
    status: clock.target === null ? 'ready' : 'advancing',
    status_details: clock.target === null ? {} : { advancing: { target_frozen_time: clock.target } },
  };
}
