import { measureSites } from '@member-console/domain/integrations';
import type { Task } from 'graphile-worker';
import type { WorkerRooms } from './workerRooms.ts';

/** Asks the farm what every site holds, and wakes sites that it does not match. */
export function fedwikiMeasure(rooms: WorkerRooms): Task {
  return () => measureSites(rooms);
}
