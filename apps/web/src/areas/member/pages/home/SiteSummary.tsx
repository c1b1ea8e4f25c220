import type { FragmentType } from '@apollo/client';
import {
  Card,
  EmptyState,
  LinkButton,
  PlusIcon,
  Section,
  SiteIcon,
  Stack,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { SiteSummary_organizationFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../shared/api/useFragmentData.ts';
import { usePendingSites } from '../../sites/usePendingSites.ts';
import { newSiteUrl, sitesUrl } from '../../urls.ts';
import { SiteCard } from './SiteCard.tsx';

const organizationFragment = graphql(`
  fragment SiteSummary_organization on Organization {
    id
    viewerCapabilities
    sites(first: 5, filter: { states: [PENDING, ACTIVE, FROZEN] }) {
      nodes {
        id
        state
        ...SiteCard_site
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

export interface SiteSummaryProps {
  organization: FragmentType<SiteSummary_organizationFragment>;
}

/** The newest sites; without any, the next step. */
export function SiteSummary({ organization }: SiteSummaryProps) {
  const { t } = useTranslation('member');
  const data = useFragmentData(organizationFragment, organization);
  const { nodes: sites, pageInfo } = data.sites;
  usePendingSites(sites);
  const mayCreate = data.viewerCapabilities.includes('SITE_CREATE');

  if (sites.length === 0) {
    return (
      <Card>
        <EmptyState
          level={2}
          icon={SiteIcon}
          title={t('home.noSites.title')}
          actions={
            mayCreate && (
              <LinkButton to={newSiteUrl} variant="primary" icon={PlusIcon}>
                {t('home.noSites.action')}
              </LinkButton>
            )
          }
        >
          {t('home.noSites.message')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Section
      title={t('home.sitesTitle')}
      actions={
        mayCreate && (
          <LinkButton to={newSiteUrl} icon={PlusIcon}>
            {t('sites.create')}
          </LinkButton>
        )
      }
    >
      <Stack gap={3}>
        {sites.map((site) => (
          <SiteCard key={site.id} site={site} />
        ))}
        <div>
          <TextLink to={sitesUrl()}>
            {pageInfo.hasNextPage ? t('home.moreSites') : t('home.allSites')}
          </TextLink>
        </div>
      </Stack>
    </Section>
  );
}
