import type { Delivery } from '@member-console/mail';
import type { Rooms } from '../rooms.ts';

export interface WorkerRooms extends Rooms {
  readonly delivery: Delivery;
}
