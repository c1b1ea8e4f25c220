import { convergeSite } from '@member-console/domain/integrations';
import type { Task } from 'graphile-worker';
import { z } from 'zod';
import type { WorkerRooms } from './workerRooms.ts';

const Payload = z.object({ siteId: z.uuid() });

/** Makes the farm match one site. */
export function fedwikiConverge(rooms: WorkerRooms): Task {
  return async (payload) => {
    await convergeSite(rooms, Payload.parse(payload).siteId);
  };
}
