import type { Database } from '@member-console/db';
import type { Viewer } from '../identity/index.ts';
import { Forbidden } from '../kernel/index.ts';
import { type Narrowing, type OrganizationPageRequest, selectOrganizationPage } from './listStore.ts';
import { narrowingsOf, type OrganizationFilter } from './narrowings.ts';
import { type OrganizationSummary, selectOrganizationsOf } from './store.ts';

/**
 * Every organization that a filter lets through, a page at a time; for operators of any role. What other domains
 * know of organizations narrows further.
 */
export async function listOrganizations(
  { database }: { database: Database },
  viewer: Viewer,
  request: OrganizationPageRequest & OrganizationFilter,
  further: readonly Narrowing[] = [],
): Promise<readonly { summary: OrganizationSummary; sortKey: string }[]> {
  if (viewer.operatorRole === null) throw new Forbidden('operator');
  return selectOrganizationPage(database, request, [...narrowingsOf(request), ...further]);
}

/** The viewer's own organizations, the personal one first. */
export async function listOwnOrganizations(
  { database }: { database: Database },
  viewer: Viewer,
): Promise<readonly OrganizationSummary[]> {
  return selectOrganizationsOf(database, viewer.personId);
}
