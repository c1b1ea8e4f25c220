import { workCampaign } from '@member-console/domain/entitlements';
import type { Task } from 'graphile-worker';
import { z } from 'zod';
import type { WorkerRooms } from './workerRooms.ts';

const Payload = z.object({ campaignId: z.uuid() });

/** Works through a campaign for a while, and leaves the rest to the next job of it. */
export function entitlementsCampaign(rooms: WorkerRooms): Task {
  return async (payload) => {
    await workCampaign(rooms, Payload.parse(payload).campaignId);
  };
}
