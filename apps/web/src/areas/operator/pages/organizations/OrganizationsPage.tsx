import { SearchField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useNavigation, useSearchParams } from 'react-router';
import { CsvExportButton } from '../../../../shared/list/CsvExportButton.tsx';
import { paging } from '../../../../shared/list/keyset.ts';
import { SavedViews } from '../../../../shared/list/SavedViews.tsx';
import { Page } from '../../../../shared/page/Page.tsx';
import { organizationsUrl } from '../../urls.ts';
import { type OrganizationFilters, parseOrganizationFilters } from './filters.ts';
import { organizationsPage } from './OrganizationsPage.query.ts';
import { OrganizationTable } from './OrganizationTable.tsx';
import { TypeFilter } from './TypeFilter.tsx';
import { useOrganizationsExport } from './useOrganizationsExport.ts';

/** Every organization: found by words, narrowed by type, in the order one asks for. */
export function OrganizationsPage() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const isLoading = useNavigation().state === 'loading';
  const filters = parseOrganizationFilters(useSearchParams()[0]);
  const { search, type, order } = filters;
  const { organizations } = organizationsPage.useAnswer();
  const csv = useOrganizationsExport({ search, type, order });

  // Another search, type or order begins at the first page again.
  function show(next: OrganizationFilters, options: { replace?: boolean } = {}) {
    void navigate(organizationsUrl(next), { ...options, preventScrollReset: true });
  }
  return (
    <Page title={t('organizations.title')} description={t('organizations.lead')}>
      <OrganizationTable
        caption={t('organizations.title')}
        organizations={organizations?.nodes ?? []}
        state={isLoading ? 'loading' : 'ready'}
        order={order ?? 'NEWEST'}
        onOrder={(next) => show({ search, type, order: next })}
        search={
          <SearchField
            label={t('organizations.search')}
            value={search ?? ''}
            onSearch={(words) => show({ search: words.trim() || undefined, type, order }, { replace: true })}
          />
        }
        actions={
          <>
            <TypeFilter
              known={organizations?.nodes.map((organization) => organization.type) ?? []}
              chosen={type}
              urlOf={(next) => organizationsUrl({ search, type: next, order })}
            />
            <SavedViews
              list="organizations"
              presets={[
                { name: t('organizations.view.newest'), url: organizationsUrl() },
                { name: t('organizations.view.byName'), url: organizationsUrl({ order: 'NAME' }) },
              ]}
              current={organizationsUrl({ search, type, order })}
            />
            <CsvExportButton {...csv} />
          </>
        }
        filtered={search !== undefined || type !== undefined}
        onClearFilters={() => show({ order })}
        paging={
          organizations
            ? paging(organizations.pageInfo, (place) => show({ search, type, order, ...place }))
            : undefined
        }
      />
    </Page>
  );
}
