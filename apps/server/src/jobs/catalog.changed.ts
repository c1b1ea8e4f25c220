import { catalogChanged } from '@member-console/domain/entitlements';
import type { Task } from 'graphile-worker';
import { z } from 'zod';
import type { WorkerRooms } from './workerRooms.ts';

const Payload = z.union([z.object({ ladderId: z.uuid() }), z.object({ defaultGrantId: z.uuid() })]);

/** Starts the campaign that carries a change of the catalog to every organization. */
export function catalogChangedTask(rooms: WorkerRooms): Task {
  return async (payload) => {
    await catalogChanged(rooms, Payload.parse(payload));
  };
}
