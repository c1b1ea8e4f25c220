import { SearchField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useNavigation, useSearchParams } from 'react-router';
import { CsvExportButton } from '../../../../shared/list/CsvExportButton.tsx';
import { paging } from '../../../../shared/list/keyset.ts';
import { SavedViews } from '../../../../shared/list/SavedViews.tsx';
import { Page } from '../../../../shared/page/Page.tsx';
import { organizationsUrl } from '../../urls.ts';
import { type OrganizationFilters, parseOrganizationFilters } from './filters.ts';
import { OrganizationFilterFields } from './OrganizationFilterFields.tsx';
import { organizationsPage } from './OrganizationsPage.query.ts';
import { OrganizationTable } from './OrganizationTable.tsx';
import { useOrganizationsExport } from './useOrganizationsExport.ts';

/** Every organization: found by words, narrowed by type, in the order one asks for. */
export function OrganizationsPage() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const isLoading = useNavigation().state === 'loading';
  const filters = parseOrganizationFilters(useSearchParams()[0]);
  const { after: _after, before: _before, ...view } = filters;
  const { search, type, plan, state, order, columns } = view;
  const { organizations, organizationTypes, planLadders } = organizationsPage.useAnswer();
  const csv = useOrganizationsExport(view);

  // Another view begins at the first page again.
  function show(next: OrganizationFilters, options: { replace?: boolean } = {}) {
    void navigate(organizationsUrl(next), { ...options, preventScrollReset: true });
  }
  return (
    <Page title={t('organizations.title')} description={t('organizations.lead')}>
      <OrganizationTable
        caption={t('organizations.title')}
        organizations={organizations?.nodes ?? []}
        state={isLoading ? 'loading' : 'ready'}
        chosenColumns={columns}
        onColumns={(next) => show({ ...view, columns: next })}
        order={order ?? 'NEWEST'}
        onOrder={(next) => show({ ...view, order: next })}
        search={
          <SearchField
            label={t('organizations.search')}
            value={search ?? ''}
            onSearch={(words) => show({ ...view, search: words.trim() || undefined }, { replace: true })}
          />
        }
        filters={
          <OrganizationFilterFields
            chosen={{ type, plan, state }}
            ladders={planLadders}
            types={organizationTypes?.nodes ?? []}
            onChoose={(chosen) => show({ ...view, ...chosen })}
          />
        }
        actions={
          <>
            <SavedViews
              list="organizations"
              presets={[
                { name: t('organizations.view.newest'), url: organizationsUrl() },
                { name: t('organizations.view.byName'), url: organizationsUrl({ order: 'NAME' }) },
                { name: t('organizations.overLimit'), url: organizationsUrl({ state: 'over-limit' }) },
                { name: t('organizations.suspended'), url: organizationsUrl({ state: 'suspended' }) },
              ]}
              current={organizationsUrl(view)}
            />
            <CsvExportButton {...csv} />
          </>
        }
        filtered={[search, type, plan, state].some((filter) => filter !== undefined)}
        onClearFilters={() => show({ order, columns })}
        paging={
          organizations ? paging(organizations.pageInfo, (place) => show({ ...view, ...place })) : undefined
        }
      />
    </Page>
  );
}
