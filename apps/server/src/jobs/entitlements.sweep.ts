import { settleDue } from '@member-console/domain/entitlements';
import type { Task } from 'graphile-worker';
import type { WorkerRooms } from './workerRooms.ts';

/** Settles the pools for which time alone has changed something. */
export function entitlementsSweep(rooms: WorkerRooms): Task {
  return async () => {
    await settleDue(rooms);
  };
}
