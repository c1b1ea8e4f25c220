import type { Database } from '@member-console/db';
import type { Viewer } from '../identity/index.ts';
import { Forbidden, mayOperate, type NotFound, notFound } from '../kernel/index.ts';
import { isOrganizationVisible } from './store.ts';

/** The capability that governing organizations takes. */
const REQUIRED = 'organizations.manage';

/**
 * Whether the viewer may govern an organization; null: yes. Who may not even see it is told that there is none; who may
 * see it and no more, that this needs a capability.
 *
 * @throws Forbidden
 */
export async function mayGovern(
  database: Pick<Database, 'query'>,
  viewer: Viewer,
  organizationId: string,
): Promise<NotFound | null> {
  const { personId, operatorRole } = viewer;
  const isVisible = await isOrganizationVisible(database, organizationId, personId, operatorRole !== null);
  if (!isVisible) return notFound('organization');
  if (!mayOperate(operatorRole, REQUIRED)) throw new Forbidden(REQUIRED);
  return null;
}
