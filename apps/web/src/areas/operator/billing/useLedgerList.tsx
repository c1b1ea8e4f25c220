import { SearchField } from '@member-console/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useNavigation } from 'react-router';
import { CsvExportButton } from '../../../shared/list/CsvExportButton.tsx';
import { type PageInfo, paging } from '../../../shared/list/keyset.ts';
import { SavedViews } from '../../../shared/list/SavedViews.tsx';
import type { CsvExport } from '../../../shared/list/useCsvExport.ts';
import type { LedgerFilters } from './filters.ts';
import { LedgerFilterFields, type StatusChoice } from './LedgerFilterFields.tsx';
import type { LedgerTools } from './LedgerTable.tsx';

export interface LedgerList<Status extends string, Order extends string> {
  /** Names the list among all lists. */
  name: string;
  title: string;
  /** As the address says. */
  filters: LedgerFilters<Status, Order>;
  urlOf: (filters: LedgerFilters<Status, Order>) => string;
  statuses: readonly StatusChoice<Status>[];
  /** Views that everybody has. */
  views: readonly { readonly name: string; readonly filters: LedgerFilters<Status, Order> }[];
  csv: CsvExport;
  pageInfo: PageInfo | undefined;
}

/** The tools of a list of money, and what leads to another order of it. Each view is an address. */
export function useLedgerList<Status extends string, Order extends string>({
  name,
  title,
  filters,
  urlOf,
  statuses,
  views,
  csv,
  pageInfo,
}: LedgerList<Status, Order>): LedgerTools & { order: Order | undefined; onOrder: (order: Order) => void } {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const isLoading = useNavigation().state === 'loading';
  // Another view begins at the first page again.
  const { after: _after, before: _before, ...view } = filters;
  const { search, status, from, to, order } = view;
  function show(next: LedgerFilters<Status, Order>, options: { replace?: boolean } = {}) {
    void navigate(urlOf(next), { ...options, preventScrollReset: true });
  }
  const actions: ReactNode = (
    <>
      <SavedViews
        list={name}
        presets={views.map((preset) => ({ name: preset.name, url: urlOf(preset.filters) }))}
        current={urlOf(view)}
      />
      <CsvExportButton {...csv} />
    </>
  );
  return {
    caption: title,
    state: isLoading ? 'loading' : 'ready',
    search: (
      <SearchField
        label={t('ledger.search')}
        value={search ?? ''}
        onSearch={(words) => show({ ...view, search: words.trim() || undefined }, { replace: true })}
      />
    ),
    filters: (
      <LedgerFilterFields
        chosen={{ status, from, to }}
        statuses={statuses}
        onChoose={(chosen) => show({ ...view, ...chosen })}
      />
    ),
    actions,
    filtered: [search, status, from, to].some((filter) => filter !== undefined),
    onClearFilters: () => show({ order }),
    paging: pageInfo && paging(pageInfo, (place) => show({ ...view, ...place })),
    order,
    onOrder: (next) => show({ ...view, order: next }),
  };
}
