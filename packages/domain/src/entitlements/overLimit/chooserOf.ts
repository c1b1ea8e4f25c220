import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { type Actor, Forbidden, type InvalidState, type NotFound, notFound } from '../../kernel/index.ts';
import { type OrganizationOverview, organizationOverviews } from '../organizationOverview.query.ts';

/**
 * Who chooses: a member who manages sites there, in their own name; else an operator of the role admin, who says why.
 * Of a suspended organization, operators alone.
 *
 * @throws Forbidden
 */
export async function chooserOf(
  database: Pick<Database, 'query'>,
  by: Actor,
  viewer: Viewer,
  organizationId: string,
): Promise<
  | { readonly kind: 'may'; readonly organization: OrganizationOverview; readonly actor: Actor }
  | NotFound
  | InvalidState
> {
  const [organization] = await organizationOverviews({ database }, viewer, {
    by: 'ids',
    ids: [organizationId],
  });
  if (organization === undefined) return notFound('organization');
  if (organization.capabilities.includes('site.manage')) {
    return organization.isSuspended
      ? { kind: 'invalidState', from: 'suspended', to: 'chosen', allowed: [] }
      : { kind: 'may', organization, actor: by };
  }
  if (viewer.operatorRole !== 'admin') throw new Forbidden('site.manage');
  const { requestId } = by;
  const actor: Actor = { kind: 'operator', personId: viewer.personId, role: 'admin', requestId };
  return { kind: 'may', organization, actor };
}
