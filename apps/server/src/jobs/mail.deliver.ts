import type { Task } from 'graphile-worker';
import { z } from 'zod';
import type { WorkerRooms } from './workerRooms.ts';

const Payload = z.object({ emailId: z.uuid() });

/** Delivers one message, or finds that it was delivered. */
export function mailDeliver({ delivery }: WorkerRooms): Task {
  return async (payload) => {
    await delivery.deliver(Payload.parse(payload).emailId);
  };
}
