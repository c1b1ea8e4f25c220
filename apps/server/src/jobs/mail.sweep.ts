import type { Task } from 'graphile-worker';
import type { WorkerRooms } from './workerRooms.ts';

/** Finds messages whose worker died, and overdue ones that have no job. */
export function mailSweep({ delivery }: WorkerRooms): Task {
  return async () => {
    await delivery.sweep();
  };
}
