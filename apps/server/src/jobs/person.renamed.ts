import { payerChanged } from '@member-console/domain/billing';
import { ownerChanged } from '@member-console/domain/integrations';
import type { Task } from 'graphile-worker';
import { z } from 'zod';
import type { WorkerRooms } from './workerRooms.ts';

const Payload = z.object({ personId: z.uuid() });

/** Tells a person's new name wherever it is shown. */
export function personRenamed(rooms: WorkerRooms): Task {
  return async (payload) => {
    const { personId } = Payload.parse(payload);
    await ownerChanged(rooms, personId);
    const { stripe } = rooms;
    if (stripe !== null) await payerChanged({ ...rooms, stripe }, personId);
  };
}
