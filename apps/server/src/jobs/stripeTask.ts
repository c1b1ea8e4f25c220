import type { BillingRooms } from '@member-console/domain/billing';
import type { Task } from 'graphile-worker';
import type { WorkerRooms } from './workerRooms.ts';

/** Work that needs Stripe. Where nobody has set it up, there is nothing to do. */
export function stripeTask(
  work: (rooms: WorkerRooms & BillingRooms, payload: unknown) => Promise<void>,
): (rooms: WorkerRooms) => Task {
  return (rooms) => async (payload) => {
    const { stripe } = rooms;
    if (stripe !== null) await work({ ...rooms, stripe }, payload);
  };
}
