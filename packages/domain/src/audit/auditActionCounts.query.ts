import type { Database } from '@member-console/db';
import type { Viewer } from '../identity/index.ts';
import { Forbidden } from '../kernel/index.ts';
import { countActions } from './auditStore.ts';
import type { AuditActionCount } from './views.ts';

/**
 * How often each action happened from one instant until another, the most frequent first.
 *
 * @throws Forbidden for everybody but operators.
 */
export async function countAuditActions(
  { database }: { database: Pick<Database, 'query'> },
  viewer: Viewer,
  from: Date,
  until: Date,
): Promise<readonly AuditActionCount[]> {
  if (viewer.operatorRole === null) throw new Forbidden('operator');
  return countActions(database, from, until);
}
