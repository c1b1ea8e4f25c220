import type { FragmentType } from '@apollo/client';
import {
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  SiteIcon,
  Stack,
  Text,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { OrganizationSites_siteFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { type PageInfo, paging } from '../../../../../../shared/list/keyset.ts';
import { SiteStanding } from '../../../../sites/SiteStanding.tsx';
import { personUrl, siteUrl } from '../../../../urls.ts';
import { useTurning } from '../useTurning.ts';

const siteFragment = graphql(`
  fragment OrganizationSites_site on Site {
    id
    host
    title
    storageBytes
    createdAt
    owner {
      id
      displayName
    }
    ...SiteStanding_site
  }
`);

type Site = OrganizationSites_siteFragment;

export interface OrganizationSitesProps {
  sites: readonly FragmentType<Site>[];
  pageInfo: PageInfo;
}

/** The organization's wiki sites, the newest first. */
export function OrganizationSites({ sites, pageInfo }: OrganizationSitesProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const rows = useFragmentList(siteFragment, sites);
  const turn = useTurning();
  const columns: Column<Site>[] = [
    {
      key: 'site',
      header: t('organization.site'),
      cell: ({ id, host, title }) => (
        <Stack gap={1}>
          <TextLink to={siteUrl(id)}>{host}</TextLink>
          <Text as="span" size="compact" tone="dimmed">
            {title}
          </Text>
        </Stack>
      ),
    },
    {
      key: 'owner',
      header: t('organization.owner'),
      cell: ({ owner: { id, displayName } }) => <TextLink to={personUrl(id)}>{displayName}</TextLink>,
    },
    {
      key: 'state',
      header: t('organizations.column.state'),
      cell: (site) => <SiteStanding site={site} />,
    },
    {
      key: 'storage',
      header: t('organization.storage'),
      align: 'end',
      cell: ({ storageBytes }) =>
        storageBytes === null ? t('site.notMeasured') : format.bytes(storageBytes),
    },
    {
      key: 'created',
      header: t('organization.created'),
      cell: ({ createdAt }) => <DateTime value={createdAt} show="date" />,
    },
  ];
  return (
    <DataTable
      caption={t('organization.tab.sites')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      paging={paging(pageInfo, turn)}
      empty={
        <EmptyState icon={SiteIcon} title={t('organization.noSites.title')}>
          {t('organization.noSites.message')}
        </EmptyState>
      }
    />
  );
}
