import { EmptyState, LinkButton, PlusIcon, SiteIcon, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { signedIn } from '../../../../shared/api/signedIn.ts';
import { paging } from '../../../../shared/list/keyset.ts';
import { Page } from '../../../../shared/page/Page.tsx';
import { SiteAllowance } from '../../sites/SiteAllowance.tsx';
import { SiteExcess } from '../../sites/SiteExcess.tsx';
import { usePendingSites } from '../../sites/usePendingSites.ts';
import { newSiteUrl, sitesUrl } from '../../urls.ts';
import { parseSiteFilters, type SiteFilters } from './filters.ts';
import { sitesPage } from './SitesPage.query.ts';
import { SiteTable } from './SiteTable.tsx';
import { StateFilter } from './StateFilter.tsx';

/** Every site of one's own: how it is, how much it holds, and what can be done with it. */
export function SitesPage() {
  const { t } = useTranslation('member');
  const navigate = useNavigate();
  const filters = parseSiteFilters(useSearchParams()[0]);
  const organization = signedIn(sitesPage.useAnswer().viewer).defaultOrganization;
  usePendingSites(organization?.sites.nodes ?? []);
  const show = (next: SiteFilters) => void navigate(sitesUrl(next), { preventScrollReset: true });

  const mayCreate = organization?.viewerCapabilities.includes('SITE_CREATE');
  const create = mayCreate && (
    <LinkButton to={newSiteUrl} variant="primary" icon={PlusIcon}>
      {t('sites.create')}
    </LinkButton>
  );
  return (
    <Page title={t('sites.title')} description={t('sites.lead')} actions={create}>
      {organization && (
        <Stack gap={5}>
          <SiteExcess organization={organization} />
          <SiteAllowance organization={organization} />
          <SiteTable
            sites={organization.sites.nodes}
            archiving={filters.archive}
            onAskArchive={(archive) => show({ ...filters, archive })}
            onAskedArchive={() => show(withoutQuestion(filters))}
            filter={<StateFilter state={filters.state} />}
            filtered={filters.state !== undefined}
            onClearFilters={() => show({})}
            paging={paging(organization.sites.pageInfo, (place) => show({ state: filters.state, ...place }))}
            empty={
              <EmptyState level={2} icon={SiteIcon} title={t('sites.empty.title')} actions={create}>
                {t('sites.empty.message')}
              </EmptyState>
            }
          />
        </Stack>
      )}
    </Page>
  );
}

function withoutQuestion({ archive: _archive, ...filters }: SiteFilters): SiteFilters {
  return filters;
}
