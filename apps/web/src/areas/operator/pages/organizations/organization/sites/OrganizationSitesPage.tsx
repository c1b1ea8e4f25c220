import { NotThere } from '../../../../../../shared/api/problem.ts';
import { OrganizationFrame } from '../OrganizationFrame.tsx';
import { OrganizationSites } from './OrganizationSites.tsx';
import { organizationSitesPage } from './OrganizationSitesPage.query.ts';

/** The organization's wiki sites. */
export function OrganizationSitesPage() {
  const { organization } = organizationSitesPage.useAnswer();
  if (!organization) throw new NotThere();
  const { nodes, pageInfo } = organization.sites;
  return (
    <OrganizationFrame organization={organization} tab="sites">
      <OrganizationSites sites={nodes} pageInfo={pageInfo} />
    </OrganizationFrame>
  );
}
