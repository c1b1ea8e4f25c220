import { SearchField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useNavigation, useSearchParams } from 'react-router';
import { CsvExportButton } from '../../../../../../shared/list/CsvExportButton.tsx';
import { paging } from '../../../../../../shared/list/keyset.ts';
import { SavedViews } from '../../../../../../shared/list/SavedViews.tsx';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { allSitesUrl } from '../../../../urls.ts';
import { allSitesPage } from './AllSitesPage.query.ts';
import { AllSitesTable } from './AllSitesTable.tsx';
import { parseSitesFilters, type SitesFilters } from './filters.ts';
import { SiteFilter } from './SiteFilter.tsx';
import { useSitesExport } from './useSitesExport.ts';

/** Every wiki site of everybody: found by words, narrowed by state, in the order one asks for. */
export function AllSitesPage() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const isLoading = useNavigation().state === 'loading';
  const filters = parseSitesFilters(useSearchParams()[0]);
  const { search, state, isBehind, order } = filters;
  const csv = useSitesExport(filters);
  const { sites } = allSitesPage.useAnswer();

  // Another search, filter or order begins at the first page again.
  function show(next: SitesFilters, options: { replace?: boolean } = {}) {
    void navigate(allSitesUrl(next), { ...options, preventScrollReset: true });
  }
  return (
    <Page title={t('sites.title')} description={t('sites.lead')}>
      <AllSitesTable
        caption={t('sites.title')}
        sites={sites?.nodes ?? []}
        state={isLoading ? 'loading' : 'ready'}
        order={order ?? 'NEWEST'}
        onOrder={(next) => show({ search, state, isBehind, order: next })}
        search={
          <SearchField
            label={t('sites.search')}
            value={search ?? ''}
            onSearch={(words) =>
              show({ search: words.trim() || undefined, state, isBehind, order }, { replace: true })
            }
          />
        }
        actions={
          <>
            <SiteFilter filters={filters} />
            <SavedViews
              list="sites"
              presets={[
                { name: t('sites.view.newest'), url: allSitesUrl() },
                { name: t('sites.view.largest'), url: allSitesUrl({ order: 'LARGEST' }) },
                { name: t('sites.view.byAddress'), url: allSitesUrl({ order: 'NAME' }) },
                { name: t('sites.behind'), url: allSitesUrl({ isBehind: true }) },
              ]}
              current={allSitesUrl({ search, state, isBehind, order })}
            />
            <CsvExportButton {...csv} />
          </>
        }
        filtered={search !== undefined || state !== undefined || isBehind === true}
        onClearFilters={() => show({ order })}
        paging={
          sites
            ? paging(sites.pageInfo, (place) => show({ search, state, isBehind, order, ...place }))
            : undefined
        }
      />
    </Page>
  );
}
