import type { Database } from '@member-console/db';
import { type OrganizationOverview, organizationOverviews } from '../entitlements/index.ts';
import type { Viewer } from '../identity/index.ts';
import { Forbidden, type InvalidState, type NotFound, notFound } from '../kernel/index.ts';
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

/** The organization of a site, by the same rules: who is not in it does not learn that the site exists. */
export async function organizationOf(
  query: Query,
  viewer: Viewer,
  site: Pick<Site, 'organizationId'>,
  capability: Capability,
): Promise<OrganizationOverview | NotFound | InvalidState> {
  const organization = await organizationFor(query, viewer, site.organizationId, capability);
  return 'kind' in organization && organization.kind === 'notFound' ? notFound('site') : organization;
}

/** The site and its organization, by the same rules. */
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
  const organization = await organizationOf(query, viewer, site, capability);
  return 'kind' in organization ? organization : { kind: 'found', site, organization };
}
