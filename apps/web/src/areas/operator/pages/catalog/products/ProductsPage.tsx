import { LinkButton, PlusIcon, SearchField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useNavigation, useSearchParams } from 'react-router';
import { CsvExportButton } from '../../../../../shared/list/CsvExportButton.tsx';
import { paging } from '../../../../../shared/list/keyset.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { useMay } from '../../../session/useMay.ts';
import { newProductUrl, productsUrl } from '../../../urls.ts';
import { type ProductFilters, parseProductFilters, productKinds, productLifecycles } from './filters.ts';
import { ProductFilter } from './ProductFilter.tsx';
import { productsPage } from './ProductsPage.query.ts';
import { ProductTable } from './ProductTable.tsx';
import { useProductsExport } from './useProductsExport.ts';

/** Every product: found by words, narrowed by kind and life cycle. */
export function ProductsPage() {
  const { t } = useTranslation('operator');
  const mayChange = useMay('CATALOG_MANAGE');
  const navigate = useNavigate();
  const isLoading = useNavigation().state === 'loading';
  const { search, kind, lifecycle, columns } = parseProductFilters(useSearchParams()[0]);
  const { products } = productsPage.useAnswer();
  const csv = useProductsExport({ search, kind, lifecycle });

  // Another search or filter begins at the first page again.
  function show(next: ProductFilters, options: { replace?: boolean } = {}) {
    void navigate(productsUrl({ columns, ...next }), { ...options, preventScrollReset: true });
  }
  return (
    <Page
      title={t('products.title')}
      description={t('products.lead')}
      actions={
        mayChange && (
          <LinkButton to={newProductUrl()} variant="primary" icon={PlusIcon}>
            {t('products.new')}
          </LinkButton>
        )
      }
    >
      <ProductTable
        products={products?.nodes ?? []}
        state={isLoading ? 'loading' : 'ready'}
        search={
          <SearchField
            label={t('products.search')}
            value={search ?? ''}
            onSearch={(words) =>
              show({ search: words.trim() || undefined, kind, lifecycle }, { replace: true })
            }
          />
        }
        filters={
          <>
            <ProductFilter
              label={t('products.kindFilter')}
              values={productKinds}
              chosen={kind}
              nameOf={(value) => t(`products.kind.${value}`)}
              onChoose={(next) => show({ search, kind: next, lifecycle })}
            />
            <ProductFilter
              label={t('products.lifecycleFilter')}
              values={productLifecycles}
              chosen={lifecycle}
              nameOf={(value) => t(`products.lifecycle.${value}`)}
              onChoose={(next) => show({ search, kind, lifecycle: next })}
            />
          </>
        }
        tools={<CsvExportButton {...csv} />}
        chosenColumns={columns}
        onColumns={(next) => show({ search, kind, lifecycle, columns: next }, { replace: true })}
        filtered={search !== undefined || kind !== undefined || lifecycle !== undefined}
        onClearFilters={() => show({})}
        paging={
          products
            ? paging(products.pageInfo, (place) => show({ search, kind, lifecycle, ...place }))
            : undefined
        }
      />
    </Page>
  );
}
