import { useSearchParams } from 'react-router';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { useMay } from '../../../../session/useMay.ts';
import { asOf } from '../asOf.ts';
import { OrganizationFrame } from '../OrganizationFrame.tsx';
import { OrganizationOverrides } from './OrganizationOverrides.tsx';
import { organizationOverridesPage } from './OrganizationOverridesPage.query.ts';

/** Every last word of operators on what the organization may use. */
export function OrganizationOverridesPage() {
  const isNow = asOf(useSearchParams()[0]) === null;
  const { organization } = organizationOverridesPage.useAnswer();
  if (!organization) throw new NotThere();
  const mayChange = useMay('PLANS_MANAGE');
  const { slug, rights, overrides } = organization;
  return (
    <OrganizationFrame organization={organization} tab="overrides">
      <OrganizationOverrides
        overrides={overrides.nodes}
        pageInfo={overrides.pageInfo}
        at={rights.at}
        slug={slug}
        mayChange={mayChange && isNow}
      />
    </OrganizationFrame>
  );
}
