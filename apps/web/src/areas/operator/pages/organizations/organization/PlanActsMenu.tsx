import { ChevronDownIcon, Menu } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../session/useMay.ts';
import { organizationStandingUrl, organizationUrl, planActUrl } from '../../../urls.ts';

/** Acts that are aimed at the organization itself; the others begin at a grant, an override or a request. */
export const planActsOfOrganization = [
  'grant',
  'trial',
  'schedule',
  'force',
  'override',
  'defaults',
] as const;

export interface PlanActsMenuProps {
  slug: string;
  name: string;
  isSuspended: boolean;
}

/** What can be done to an organization. */
export function PlanActsMenu({ slug, name, isSuspended }: PlanActsMenuProps) {
  const { t } = useTranslation('operator');
  const mayGovern = useMay('ORGANIZATIONS_MANAGE');
  const mayViewAs = useMay('PEOPLE_VIEW_AS');
  const governing = isSuspended
    ? { label: t('standing.restore'), to: organizationStandingUrl(slug, 'restore') }
    : { label: t('standing.suspend'), to: organizationStandingUrl(slug, 'suspend') };
  return (
    <Menu
      label={t('organization.acts', { name })}
      variant="primary"
      align="end"
      trigger={
        <>
          {t('organization.change')}
          <ChevronDownIcon size="1.1em" />
        </>
      }
      sections={[
        {
          heading: t('organization.plans'),
          items: planActsOfOrganization.map((act) => ({
            label: t(`act.${act}.menu`),
            to: planActUrl(slug, act),
          })),
        },
        {
          heading: t('standing.organization'),
          items: [
            ...(mayGovern ? [governing, { label: t('note.add'), to: organizationStandingUrl(slug) }] : []),
            ...(mayViewAs ? [{ label: t('viewAs.ofMember'), to: organizationUrl(slug, 'members') }] : []),
          ],
        },
      ]}
    />
  );
}
