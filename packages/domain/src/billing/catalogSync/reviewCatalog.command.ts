import type { BillingRooms } from '../rooms.ts';
import { wakeCatalog } from './catalogSyncStore.ts';

/** Has Stripe told of everything that it lacks, and all that stands there compared: jobs do both. */
export async function reviewCatalog({ database }: BillingRooms): Promise<void> {
  await wakeCatalog(database);
}
