import type { Database } from '@member-console/db';
import { deleteForgottenRequests } from './requestRetentionStore.ts';

/** Days for which a retry with the same idempotency key gets the first answer. */
const KEPT_DAYS = 90;
/** So many at a time, so that no statement holds many rows for long. */
const BATCH = 5_000;

/**
 * Forgets what was answered to requests that changed no plan, once nobody retries them any more. What changed a plan
 * is history, and what it made is read when it is released or undone: that stays. Answers how many were forgotten.
 */
export async function forgetRequests({ database }: { database: Database }): Promise<number> {
  for (let forgotten = 0; ; ) {
    const count = await deleteForgottenRequests(database, KEPT_DAYS, BATCH);
    forgotten += count;
    if (count < BATCH) return forgotten;
  }
}
