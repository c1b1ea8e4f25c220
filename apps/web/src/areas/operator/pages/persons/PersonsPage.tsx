import { SearchField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useNavigation, useSearchParams } from 'react-router';
import { CsvExportButton } from '../../../../shared/list/CsvExportButton.tsx';
import { paging } from '../../../../shared/list/keyset.ts';
import { SavedViews } from '../../../../shared/list/SavedViews.tsx';
import { Page } from '../../../../shared/page/Page.tsx';
import { personsUrl } from '../../urls.ts';
import { type PersonFilters, parsePersonFilters } from './filters.ts';
import { personsPage } from './PersonsPage.query.ts';
import { PersonTable } from './PersonTable.tsx';
import { usePersonsExport } from './usePersonsExport.ts';

/** Everybody with an account: found by name, address or id, in the order one asks for. */
export function PersonsPage() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const isLoading = useNavigation().state === 'loading';
  const { search, order } = parsePersonFilters(useSearchParams()[0]);
  const { persons } = personsPage.useAnswer();
  const csv = usePersonsExport({ search, order });

  // Another search or order begins at the first page again.
  function show(next: PersonFilters, options: { replace?: boolean } = {}) {
    void navigate(personsUrl(next), { ...options, preventScrollReset: true });
  }
  return (
    <Page title={t('persons.title')} description={t('persons.lead')}>
      <PersonTable
        caption={t('persons.title')}
        persons={persons?.nodes ?? []}
        state={isLoading ? 'loading' : 'ready'}
        order={order ?? 'NEWEST'}
        onOrder={(next) => show({ search, order: next })}
        search={
          <SearchField
            label={t('persons.search')}
            value={search ?? ''}
            onSearch={(words) => show({ search: words.trim() || undefined, order }, { replace: true })}
          />
        }
        actions={
          <>
            <SavedViews
              list="persons"
              presets={[
                { name: t('persons.view.newest'), url: personsUrl() },
                { name: t('persons.view.byName'), url: personsUrl({ order: 'NAME' }) },
              ]}
              current={personsUrl({ search, order })}
            />
            <CsvExportButton {...csv} />
          </>
        }
        filtered={search !== undefined}
        onClearFilters={() => show({ order })}
        paging={persons ? paging(persons.pageInfo, (place) => show({ search, order, ...place })) : undefined}
      />
    </Page>
  );
}
