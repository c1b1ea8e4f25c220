import type { Database } from '@member-console/db';
import { type OrganizationOverview, organizationOverviews } from '../entitlements/index.ts';
import type { Viewer } from '../identity/index.ts';
import {
  type Actor,
  Forbidden,
  type InvalidState,
  mayOperate,
  type NotFound,
  notFound,
} from '../kernel/index.ts';
import type { Capability } from '../organizations/index.ts';
import type { Site } from './site.ts';
import { selectSite } from './store.ts';

type Query = Pick<Database, 'query'>;

/**
 * The organization, if the viewer is in it and may do this there. Not in it: as if it did not exist. In it
 * without the capability: Forbidden. Suspended: its members' requests are refused.
 */
export async function organizationFor(
  query: Query,
  viewer: Viewer,
  organizationId: string,
  capability: Capability,
): Promise<OrganizationOverview | NotFound | InvalidState> {
  const [organization] = await organizationOverviews({ database: query }, viewer, {
    by: 'ids',
    ids: [organizationId],
  });
  if (organization === undefined) return notFound('organization');
  if (!organization.capabilities.includes(capability)) throw new Forbidden(capability);
  if (organization.isSuspended) {
    return { kind: 'invalidState', from: 'suspended', to: capability, allowed: [] };
  }
  return organization;
}

/** The site and its organization, by the same rules: who is not in it does not learn that the site exists. */
export async function siteFor(
  query: Query,
  viewer: Viewer,
  siteId: string,
  capability: Capability,
): Promise<
  { readonly kind: 'found'; site: Site; organization: OrganizationOverview } | NotFound | InvalidState
> {
  const site = await selectSite(query, siteId);
  if (site === null) return notFound('site');
  const organization = await organizationFor(query, viewer, site.organizationId, capability);
  if (!('kind' in organization)) return { kind: 'found', site, organization };
  return organization.kind === 'notFound' ? notFound('site') : organization;
}

/**
 * Who archives and restores a site: a member who manages sites there, in their own name; else an operator who may, also
 * of a suspended organization.
 *
 * @throws Forbidden
 */
export async function managerOf(
  query: Query,
  by: Actor,
  viewer: Viewer,
  { organizationId }: Pick<Site, 'organizationId'>,
): Promise<
  | { readonly kind: 'may'; readonly organization: OrganizationOverview; readonly actor: Actor }
  | NotFound
  | InvalidState
> {
  const [organization] = await organizationOverviews({ database: query }, viewer, {
    by: 'ids',
    ids: [organizationId],
  });
  if (organization === undefined) return notFound('site');
  if (organization.capabilities.includes('site.manage')) {
    return organization.isSuspended
      ? { kind: 'invalidState', from: 'suspended', to: 'site.manage', allowed: [] }
      : { kind: 'may', organization, actor: by };
  }
  const { personId, operatorRole: role } = viewer;
  if (role === null || !mayOperate(role, 'sites.manage')) throw new Forbidden('site.manage');
  const actor: Actor = { kind: 'operator', personId, role, requestId: by.requestId };
  return { kind: 'may', organization, actor };
}
