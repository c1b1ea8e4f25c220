import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { Forbidden, mayOperate, type NotFound, notFound } from '../../kernel/index.ts';
import { NAMED, type PoolBy } from '../settlement/loadStatement.ts';
import { isPoolVisible } from '../settlement/poolStore.ts';

/** The capability that changing plans takes. Operators of the role admin have it. */
const REQUIRED = 'plans.manage';

/**
 * Whether the viewer may change the plans of a pool; null: yes. Who may not even see the organization is told that
 * there is none; who may see it and no more, that this needs a capability.
 *
 * @throws Forbidden
 */
export async function mayChangePlans(
  database: Pick<Database, 'query'>,
  viewer: Viewer,
  by: PoolBy,
  id: string,
): Promise<NotFound | null> {
  if (mayOperate(viewer.operatorRole, REQUIRED)) return null;
  const isOperator = viewer.operatorRole !== null;
  if (await isPoolVisible(database, by, id, viewer.personId, isOperator)) throw new Forbidden(REQUIRED);
  return notFound(NAMED[by]);
}
