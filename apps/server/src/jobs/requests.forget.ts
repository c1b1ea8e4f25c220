import { forgetRequests } from '@member-console/domain/entitlements';
import type { Task } from 'graphile-worker';
import type { WorkerRooms } from './workerRooms.ts';

/** Forgets kept answers that nobody will ask for again. */
export function requestsForget(rooms: WorkerRooms): Task {
  return async () => {
    await forgetRequests(rooms);
  };
}
