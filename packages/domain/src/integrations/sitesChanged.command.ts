import type { Database } from '@member-console/db';
import { markChanged } from './store.ts';

/**
 * What a pool may use has changed, or which of its sites stay: each of them is told to the farm as it is now. Carries no
 * verb: run twice, the farm is told the same twice.
 */
export async function poolChanged({ database }: { database: Database }, poolId: string): Promise<void> {
  await markChanged(database, 'pool', poolId);
}

/** A person goes by another name: the sites that they own tell it. */
export async function ownerChanged({ database }: { database: Database }, personId: string): Promise<void> {
  await markChanged(database, 'owner', personId);
}
