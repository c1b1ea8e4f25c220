import { settleByItself } from '@member-console/domain/entitlements';
import type { Task } from 'graphile-worker';
import { z } from 'zod';
import type { WorkerRooms } from './workerRooms.ts';

const Payload = z.object({ poolId: z.uuid() });

/** Settles one pool as it is now: what fits again, and what no longer does. */
export function poolSettle(rooms: WorkerRooms): Task {
  return async (payload) => {
    await settleByItself(rooms, Payload.parse(payload).poolId, { onlyIfStale: false });
  };
}
