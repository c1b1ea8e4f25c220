import type { FragmentType } from '@apollo/client';
import {
  type Column,
  ColumnChoice,
  DataTable,
  type DataTableProps,
  EmptyState,
  NoResultState,
  ProductIcon,
  Stack,
  shownColumns,
  Text,
  TextLink,
} from '@member-console/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ProductTable_productFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';
import { usePartTexts } from '../../../sections/parts/usePartTexts.ts';
import { productUrl, setUrl } from '../../../urls.ts';
import { LifecycleBadge } from './LifecycleBadge.tsx';
import styles from './ProductTable.module.css';

const productFragment = graphql(`
  fragment ProductTable_product on Product {
    id
    slug
    name
    kind
    lifecycle
    liveGrantCount
    defaultCount
    ladders {
      id
      name
    }
    entitlementSet {
      id
      key
      name
    }
  }
`);

type Product = ProductTable_productFragment;
type Passed = 'state' | 'search' | 'filtered' | 'onClearFilters' | 'paging';

export interface ProductTableProps extends Pick<DataTableProps<Product>, Passed> {
  products: readonly FragmentType<Product>[];
  filters: ReactNode;
  /** At the end of the tools: the export. */
  tools: ReactNode;
  chosenColumns: readonly string[] | undefined;
  onColumns: (columns: readonly string[] | undefined) => void;
}

/** Products, one a row. */
export function ProductTable({
  products,
  filters,
  tools,
  chosenColumns,
  onColumns,
  ...table
}: ProductTableProps) {
  const { t } = useTranslation('operator');
  const { columnChoice } = usePartTexts();
  const rows = useFragmentList(productFragment, products);
  const columns = useColumns();
  const chosen = chosenColumns ?? columns.map(({ key }) => key);
  return (
    <DataTable
      {...table}
      caption={t('products.title')}
      columns={shownColumns(columns, chosen)}
      rows={rows}
      rowKey={({ id }) => id}
      actions={
        <div className={styles.tools}>
          {filters}
          <ColumnChoice
            columns={columns}
            chosen={chosen}
            onChoose={onColumns}
            onReset={() => onColumns(undefined)}
            texts={columnChoice}
          />
          {tools}
        </div>
      }
      noResult={<NoResultState level={2} onClear={table.onClearFilters} />}
      empty={
        <EmptyState level={2} icon={ProductIcon} title={t('products.empty.title')}>
          {t('products.empty.message')}
        </EmptyState>
      }
    />
  );
}

function useColumns(): Column<Product>[] {
  const { t } = useTranslation('operator');
  const format = useFormat();
  return [
    {
      key: 'name',
      header: t('products.column.name'),
      cell: ({ name, slug }) => (
        <Stack gap={1}>
          <TextLink to={productUrl(slug)}>{name}</TextLink>
          <Text as="span" size="compact" tone="dimmed">
            <code>{slug}</code>
          </Text>
        </Stack>
      ),
    },
    {
      key: 'kind',
      header: t('products.column.kind'),
      cell: ({ kind }) => t(`products.kind.${kind ?? 'NONE'}`),
    },
    {
      key: 'lifecycle',
      header: t('products.column.lifecycle'),
      cell: ({ lifecycle }) => <LifecycleBadge lifecycle={lifecycle} />,
    },
    {
      key: 'ladders',
      header: t('products.column.ladders'),
      cell: ({ ladders }) =>
        ladders.length > 0 ? format.list(ladders.map(({ name }) => name)) : t('products.noLadder'),
    },
    {
      key: 'set',
      header: t('products.column.set'),
      cell: ({ entitlementSet: set }) =>
        set ? <TextLink to={setUrl(set.key)}>{set.name}</TextLink> : t('products.noSet'),
    },
    {
      key: 'held',
      header: t('products.column.held'),
      cell: ({ liveGrantCount, defaultCount }) => {
        const [grants, defaults] = [liveGrantCount ?? 0, defaultCount ?? 0];
        if (grants + defaults === 0) return t('products.nobody');
        return format.list([
          ...(grants > 0 ? [t('products.byGrant', { grants: format.number(grants) })] : []),
          ...(defaults > 0 ? [t('products.byDefault', { defaults: format.number(defaults) })] : []),
        ]);
      },
    },
  ];
}
