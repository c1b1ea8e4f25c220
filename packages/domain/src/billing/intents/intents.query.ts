import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import type { Intent } from './intent.ts';
import { selectVisibleIntents } from './intentStore.ts';

/** What was asked of Stripe, of those that the viewer may see: as an operator, or who looks after the billing there. */
export function findIntents(
  { database }: { readonly database: Database },
  { personId, operatorRole }: Viewer,
  ids: readonly string[],
): Promise<readonly Intent[]> {
  return selectVisibleIntents(database, { personId, isOperator: operatorRole !== null }, ids);
}
