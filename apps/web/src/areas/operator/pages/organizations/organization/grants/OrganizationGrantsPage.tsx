import { useSearchParams } from 'react-router';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { useMay } from '../../../../session/useMay.ts';
import { asOf } from '../asOf.ts';
import { OrganizationFrame } from '../OrganizationFrame.tsx';
import { OrganizationGrants } from './OrganizationGrants.tsx';
import { organizationGrantsPage } from './OrganizationGrantsPage.query.ts';

/** Every claim of the organization: what counts, what is shadowed, what has ended and what waits. */
export function OrganizationGrantsPage() {
  const isNow = asOf(useSearchParams()[0]) === null;
  const { organization } = organizationGrantsPage.useAnswer();
  if (!organization) throw new NotThere();
  const mayChange = useMay('PLANS_MANAGE');
  const { slug, rights, grants } = organization;
  const counting = rights.entitlements.flatMap(({ contributions }) =>
    contributions.flatMap(({ id, state }) => (state === 'APPLIED' ? [id] : [])),
  );
  return (
    <OrganizationFrame organization={organization} tab="grants">
      <OrganizationGrants
        grants={grants.nodes}
        pageInfo={grants.pageInfo}
        counting={new Set(counting)}
        at={rights.at}
        slug={slug}
        mayChange={mayChange && isNow}
      />
    </OrganizationFrame>
  );
}
