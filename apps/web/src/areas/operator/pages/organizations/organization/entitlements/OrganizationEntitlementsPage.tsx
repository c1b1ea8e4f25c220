import { EmptyState, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { useMay } from '../../../../session/useMay.ts';
import { asOf } from '../asOf.ts';
import { OrganizationFrame } from '../OrganizationFrame.tsx';
import { EntitlementCard } from './EntitlementCard.tsx';
import { organizationEntitlementsPage } from './OrganizationEntitlementsPage.query.ts';

/** Every value that the organization may use, and everything that makes it what it is. */
export function OrganizationEntitlementsPage() {
  const { t } = useTranslation('operator');
  const isNow = asOf(useSearchParams()[0]) === null;
  const { organization } = organizationEntitlementsPage.useAnswer();
  if (!organization) throw new NotThere();
  const mayChange = useMay('PLANS_MANAGE');
  const { entitlements } = organization.rights;
  return (
    <OrganizationFrame organization={organization} tab="entitlements">
      {entitlements.length === 0 ? (
        <EmptyState level={2} title={t('entitlements.empty.title')}>
          {t('entitlements.empty.message')}
        </EmptyState>
      ) : (
        <Stack gap={4}>
          {entitlements.map((entitlement) => (
            <EntitlementCard
              key={entitlement.resource.id}
              entitlement={entitlement}
              slug={organization.slug}
              mayChange={mayChange && isNow}
            />
          ))}
        </Stack>
      )}
    </OrganizationFrame>
  );
}
