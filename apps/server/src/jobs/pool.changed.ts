import { poolChanged } from '@member-console/domain/integrations';
import type { Task } from 'graphile-worker';
import { z } from 'zod';
import type { WorkerRooms } from './workerRooms.ts';

const Payload = z.object({ poolId: z.uuid() });

/** Lets whoever serves what a pool pays for look at what it may have now. */
export function poolChangedTask(rooms: WorkerRooms): Task {
  return async (payload) => {
    await poolChanged(rooms, Payload.parse(payload).poolId);
  };
}
