import { NotThere } from '../../../../../../shared/api/problem.ts';
import { OrganizationFrame } from '../OrganizationFrame.tsx';
import { OrganizationMembers } from './OrganizationMembers.tsx';
import { organizationMembersPage } from './OrganizationMembersPage.query.ts';

/** Who belongs to the organization. */
export function OrganizationMembersPage() {
  const { organization } = organizationMembersPage.useAnswer();
  if (!organization) throw new NotThere();
  const { nodes, pageInfo } = organization.memberships;
  return (
    <OrganizationFrame organization={organization} tab="members">
      <OrganizationMembers memberships={nodes} pageInfo={pageInfo} />
    </OrganizationFrame>
  );
}
