import type { FragmentType } from '@apollo/client';
import {
  ArchiveIcon,
  Button,
  type Column,
  DataTable,
  type DataTableProps,
  DateTime,
  NoResultState,
  Row,
  Stack,
} from '@member-console/ui';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { SiteState, SiteTable_siteFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../shared/format/useFormat.ts';
import { SiteBadges } from '../../../../shared/sites/SiteBadges.tsx';
import { SiteName } from '../../../../shared/sites/SiteName.tsx';
import { Denial, type DenialFacts } from '../../sites/Denial.tsx';
import { OpenSiteLink } from '../../sites/OpenSiteLink.tsx';
import { ArchiveDialog } from './ArchiveDialog.tsx';
import { RestoreButton } from './RestoreButton.tsx';

const siteFragment = graphql(`
  fragment SiteTable_site on Site {
    id
    state
    storageBytes
    createdAt
    ...SiteName_site
    ...SiteBadges_site
    ...OpenSiteLink_site
    ...ArchiveDialog_site
    ...RestoreButton_site
  }
`);

type Site = SiteTable_siteFragment;
type Passed = 'filtered' | 'onClearFilters' | 'paging' | 'empty';

export interface SiteTableProps extends Pick<DataTableProps<Site>, Passed> {
  sites: readonly FragmentType<Site>[];
  filter: ReactNode;
  /** The site about which it is asked whether to archive it. */
  archiving: string | undefined;
  onAskArchive: (siteId: string) => void;
  onAskedArchive: () => void;
}

const isArchivable = (state: SiteState) => state === 'ACTIVE' || state === 'FROZEN';

/** The sites of one page of the list. */
export function SiteTable(props: SiteTableProps) {
  const { sites, filter, archiving, onAskArchive, onAskedArchive, ...table } = props;
  const { t } = useTranslation('member');
  const rows = useFragmentList(siteFragment, sites);
  const [denial, setDenial] = useState<DenialFacts | null>(null);
  const site = rows.find(({ id, state }) => id === archiving && isArchivable(state));
  const columns = useColumns(onAskArchive, setDenial);
  return (
    <Stack gap={4}>
      {denial && <Denial denied={denial} onDismiss={() => setDenial(null)} />}
      <DataTable
        {...table}
        caption={t('sites.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        search={filter}
        noResult={<NoResultState level={2} onClear={table.onClearFilters} />}
      />
      {site && <ArchiveDialog site={site} onClose={onAskedArchive} />}
    </Stack>
  );
}

function useColumns(
  onAskArchive: (siteId: string) => void,
  onDenied: (denial: DenialFacts) => void,
): Column<Site>[] {
  const { t } = useTranslation('member');
  const format = useFormat();
  return [
    { key: 'site', header: t('sites.column.site'), cell: (site) => <SiteName site={site} /> },
    {
      key: 'state',
      header: t('sites.column.state'),
      cell: (site) => (
        <Row gap={1}>
          <SiteBadges site={site} />
        </Row>
      ),
    },
    {
      key: 'storage',
      header: t('sites.column.storage'),
      align: 'end',
      cell: ({ storageBytes }) =>
        storageBytes === null ? t('site.notMeasured', { ns: 'shared' }) : format.bytes(storageBytes),
    },
    {
      key: 'created',
      header: t('sites.column.created'),
      cell: ({ createdAt }) => <DateTime value={createdAt} show="date" />,
    },
    {
      key: 'actions',
      header: t('sites.column.actions'),
      headerHidden: true,
      align: 'end',
      cell: (site) => (
        <Row gap={2} justify="end">
          <OpenSiteLink site={site} />
          {isArchivable(site.state) && (
            <Button size="small" variant="quiet" icon={ArchiveIcon} onClick={() => onAskArchive(site.id)}>
              {t('sites.archive')}
            </Button>
          )}
          {site.state === 'ARCHIVED' && <RestoreButton site={site} onDenied={onDenied} />}
        </Row>
      ),
    },
  ];
}
