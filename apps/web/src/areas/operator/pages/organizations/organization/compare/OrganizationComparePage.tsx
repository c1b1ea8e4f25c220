import { Stack } from '@member-console/ui';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { OrganizationFrame } from '../OrganizationFrame.tsx';
import { Comparison } from './Comparison.tsx';
import { InstantsForm } from './InstantsForm.tsx';
import { organizationComparePage } from './OrganizationComparePage.query.ts';

/** What differs between two instants, past or future. */
export function OrganizationComparePage() {
  const { organization } = organizationComparePage.useAnswer();
  if (!organization) throw new NotThere();
  const { slug, before, after, entitlementDiff } = organization;
  return (
    <OrganizationFrame organization={organization} tab="compare">
      <Stack gap={6}>
        <InstantsForm key={`${before.at} ${after.at}`} slug={slug} from={before.at} to={after.at} />
        <Comparison before={before} after={after} differences={entitlementDiff} />
      </Stack>
    </OrganizationFrame>
  );
}
