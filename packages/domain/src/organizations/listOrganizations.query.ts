import type { Database } from '@member-console/db';
import type { Viewer } from '../identity/index.ts';
import { Forbidden } from '../kernel/index.ts';
import {
  type OrganizationPageRequest,
  type OrganizationSummary,
  selectOrganizationPage,
  selectOrganizationsOf,
} from './store.ts';

/** Every organization, a page at a time; for operators of any role. */
export async function listOrganizations(
  { database }: { database: Database },
  viewer: Viewer,
  request: OrganizationPageRequest,
): Promise<readonly { summary: OrganizationSummary; sortKey: string }[]> {
  if (viewer.operatorRole === null) throw new Forbidden('operator');
  return selectOrganizationPage(database, request);
}

/** The viewer's own organizations, the personal one first. */
export async function listOwnOrganizations(
  { database }: { database: Database },
  viewer: Viewer,
): Promise<readonly OrganizationSummary[]> {
  return selectOrganizationsOf(database, viewer.personId);
}
