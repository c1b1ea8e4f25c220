import { ChevronDownIcon, Menu } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { planActUrl } from '../../../urls.ts';

/** Acts that are aimed at the organization itself; the others begin at a grant, an override or a request. */
const acts = ['grant', 'trial', 'schedule', 'force', 'override', 'defaults'] as const;

/** What can be done to an organization. */
export function PlanActsMenu({ slug, name }: { slug: string; name: string }) {
  const { t } = useTranslation('operator');
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
          items: acts.map((act) => ({ label: t(`act.${act}.menu`), to: planActUrl(slug, act) })),
        },
      ]}
    />
  );
}
