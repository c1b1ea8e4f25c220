import { createHash } from 'node:crypto';
import type { Database } from '@member-console/db';
import type { Actor } from '../kernel/index.ts';
import { insertRefusal } from './auditStore.ts';

/** Somebody asked for what they may not do. */
export interface Refusal {
  /** What was asked, as the API calls it: `Mutation.grantPlan`. */
  readonly asked: string;
  /** The capability or role that it takes. */
  readonly required: string;
  readonly organizationId: string | null;
}

const MINUTE = 60_000;

/**
 * Records that somebody was refused: once for a person, a question and a minute of the clock, however often it is asked.
 */
export async function recordRefusal(
  { database }: { database: Pick<Database, 'query'> },
  actor: Actor,
  { asked, required, organizationId }: Refusal,
): Promise<void> {
  const { personId } = actor;
  if (personId === null) return;
  const minute = Math.floor(Date.now() / MINUTE) * MINUTE;
  await insertRefusal(database, idOf(minute, `${personId} ${asked}`), actor, {
    action: 'access.refused',
    resource: { type: 'person', id: personId },
    ...(organizationId === null ? {} : { organizationId }),
    after: { asked, required },
  });
}

/** A UUIDv7 of this minute that is the same for the same words, so that the second of two entries is not written. */
function idOf(minute: number, words: string): string {
  const time = minute.toString(16).padStart(12, '0');
  const hash = createHash('sha256').update(words).digest('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
