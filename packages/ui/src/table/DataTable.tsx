import type { ReactNode } from 'react';
import { LiveRegion } from '../hidden/LiveRegion.tsx';
import { useUi } from '../provider/UiContext.ts';
import { EmptyState, ErrorState, NoPermissionState, NoResultState } from '../states/states.tsx';
import { type Column, type Sort, tableRoles } from './Column.ts';
import styles from './DataTable.module.css';
import { Paging, type PagingProps } from './Paging.tsx';
import { Body, Head } from './parts.tsx';

export interface DataTableProps<Row> {
  /** What the table shows; spoken with it. */
  caption: string;
  columns: readonly Column<Row>[];
  /** One page of rows as the server ordered them; with `loading`, those of before, kept in sight. */
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Default: `ready`. `loading` without rows shows outlines. */
  state?: 'ready' | 'loading' | 'error' | 'noPermission' | undefined;
  sort?: Sort | undefined;
  /** Asked for by a header: ascending first, then the other way round. */
  onSort?: ((sort: Sort) => void) | undefined;
  paging?: PagingProps | undefined;
  /** Above the table: a SearchField. */
  search?: ReactNode;
  /** Above the table, at the end: buttons, a ColumnChoice, the export of all rows that match. */
  actions?: ReactNode;
  /** Below the search: fields that narrow the list. */
  filters?: ReactNode;
  /** Between tools and rows: a SelectionBar. */
  selectionBar?: ReactNode;
  /** Search or filters are set; then no rows mean no result. */
  filtered?: boolean | undefined;
  onClearFilters?: (() => void) | undefined;
  /** In place of the rows when there are none at all; an EmptyState. */
  empty?: ReactNode;
  /** In place of the usual words for no result. */
  noResult?: ReactNode;
  /** In place of the rows when `state` is `error`; an ErrorState. */
  error?: ReactNode;
  /** In place of the rows when `state` is `noPermission`; a NoPermissionState. */
  noPermission?: ReactNode;
  /** Outlines while the first rows load. Default: 5. */
  skeletonRows?: number | undefined;
}

/** One page of a list that the server sorts, filters and cuts; where it is narrow, every row is a card. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, rows, state = 'ready', paging, search, actions, filters, selectionBar } = props;
  const { texts } = useUi();
  const instead = insteadOfRows(props, texts.emptyTable);
  const isLoading = state === 'loading';
  const isOutline = isLoading && rows.length === 0;
  return (
    <div className={styles.frame}>
      {(search || actions) && (
        <div className={styles.tools}>
          <div className={styles.search}>{search}</div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
      {filters && <div className={styles.filters}>{filters}</div>}
      {selectionBar}
      <div className={styles.surface} aria-busy={isLoading || undefined}>
        <LiveRegion>{isLoading ? texts.loading : ''}</LiveRegion>
        {instead ?? (
          <table
            {...tableRoles.table}
            className={styles.table}
            data-stale={(isLoading && !isOutline) || undefined}
            aria-hidden={isOutline || undefined}
          >
            <caption className={styles.caption}>{caption}</caption>
            <Head {...props} onSort={isOutline ? undefined : props.onSort} />
            <Body {...props} isOutline={isOutline} />
          </table>
        )}
      </div>
      {paging && !instead && <Paging {...paging} subject={caption} disabled={isLoading} />}
    </div>
  );
}

function insteadOfRows<Row>(props: DataTableProps<Row>, emptyTitle: string): ReactNode {
  const { rows, state = 'ready', filtered, onClearFilters } = props;
  if (state === 'error') return props.error ?? <ErrorState />;
  if (state === 'noPermission') return props.noPermission ?? <NoPermissionState />;
  if (state === 'loading' || rows.length > 0) return null;
  if (filtered) return props.noResult ?? <NoResultState onClear={onClearFilters} />;
  return props.empty ?? <EmptyState title={emptyTitle} />;
}
