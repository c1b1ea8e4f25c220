import type { FragmentType } from '@apollo/client';
import { Stack, StatusBadge, Tabs } from '@member-console/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { graphql } from '#graphql';
import type { OrganizationFrame_organizationFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { usePageActs } from '../../../finder/usePageActs.ts';
import { useMay } from '../../../session/useMay.ts';
import {
  type OrganizationTab,
  organizationBillingUrl,
  organizationStandingUrl,
  organizationTabs,
  organizationUrl,
  planActUrl,
} from '../../../urls.ts';
import { AsOfBanner } from './AsOfBanner.tsx';
import { AsOfPicker } from './AsOfPicker.tsx';
import { asOf } from './asOf.ts';
import styles from './OrganizationFrame.module.css';
import { PlanActsMenu, planActsOfOrganization } from './PlanActsMenu.tsx';

const organizationFragment = graphql(`
  fragment OrganizationFrame_organization on Organization {
    id
    slug
    name
    isSuspended
    present: rights {
      at
    }
  }
`);

/** Parts that know no other instant than now. */
const presentOnly: ReadonlySet<OrganizationTab> = new Set(['compare', 'standing', 'billing']);

export interface OrganizationFrameProps {
  organization: FragmentType<OrganizationFrame_organizationFragment>;
  tab: OrganizationTab;
  children: ReactNode;
}

/** Around every part of an organization's page: what it is, its parts, what can be done, and which instant is shown. */
export function OrganizationFrame({ organization, tab, children }: OrganizationFrameProps) {
  const { t } = useTranslation('operator');
  const mayChange = useMay('PLANS_MANAGE');
  const at = asOf(useSearchParams()[0]);
  const { slug, name, isSuspended, present } = useFragmentData(organizationFragment, organization);
  const mayGovern = useMay('ORGANIZATIONS_MANAGE');
  const mayBill = useMay('BILLING_MANAGE');
  const mayViewAs = useMay('PEOPLE_VIEW_AS');
  const standing = isSuspended ? 'restore' : 'suspend';
  usePageActs(name, [
    ...(mayChange
      ? planActsOfOrganization.map((act) => ({ label: t(`act.${act}.menu`), url: planActUrl(slug, act) }))
      : []),
    ...(mayGovern
      ? [
          { label: t(`standing.${standing}`), url: organizationStandingUrl(slug, standing) },
          { label: t('note.add'), url: organizationStandingUrl(slug) },
        ]
      : []),
    ...(mayBill ? [{ label: t('checkout.create'), url: organizationBillingUrl(slug, 'checkout') }] : []),
    ...(mayViewAs ? [{ label: t('viewAs.ofMember'), url: organizationUrl(slug, 'members') }] : []),
  ]);
  return (
    <Page
      title={name}
      tabTitle={tab === 'overview' ? name : `${t(`organization.tab.${tab}`)} · ${name}`}
      status={isSuspended && <StatusBadge tone="danger">{t('organizations.suspended')}</StatusBadge>}
      actions={
        <div className={styles.acts}>
          {!presentOnly.has(tab) && <AsOfPicker slug={slug} tab={tab} at={at} />}
          {mayChange && at === null && <PlanActsMenu slug={slug} name={name} isSuspended={isSuspended} />}
        </div>
      }
    >
      <Stack gap={5}>
        <Tabs
          label={t('organization.parts', { name })}
          tabs={organizationTabs.map((key) => ({
            label: t(`organization.tab.${key}`),
            to: organizationUrl(slug, key, at),
            current: key === tab,
          }))}
        />
        {at !== null && <AsOfBanner slug={slug} tab={tab} at={at} present={present.at} />}
        {children}
      </Stack>
    </Page>
  );
}
