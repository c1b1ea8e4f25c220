import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useCsvExport } from '../../../../../shared/list/useCsvExport.ts';
import type { ProductFilters } from './filters.ts';

const exportDocument = graphql(`
  query ProductsExport($after: String, $search: String, $kind: ProductKind, $lifecycle: ProductLifecycle) {
    products(first: 100, after: $after, filter: { search: $search, kind: $kind, lifecycle: $lifecycle }) {
      nodes {
        id
        slug
        name
        kind
        lifecycle
        liveGrantCount
        defaultCount
        ladders {
          id
          slug
        }
        entitlementSet {
          id
          key
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Every product that the filters let through, as a file. */
export function useProductsExport({ search, kind, lifecycle }: ProductFilters) {
  const { t } = useTranslation('operator');
  return useCsvExport({
    fileName: 'products',
    document: exportDocument,
    variables: { search: search ?? null, kind: kind ?? null, lifecycle: lifecycle ?? null },
    connection: (data) => data.products,
    columns: [
      { header: t('catalogParts.id'), value: ({ id }) => id },
      { header: t('products.column.name'), value: ({ name }) => name },
      { header: t('product.slug'), value: ({ slug }) => slug },
      { header: t('products.column.kind'), value: (product) => t(`products.kind.${product.kind ?? 'NONE'}`) },
      {
        header: t('products.column.lifecycle'),
        value: (product) => t(`products.lifecycle.${product.lifecycle}`),
      },
      {
        header: t('products.column.ladders'),
        value: ({ ladders }) => ladders.map(({ slug }) => slug).join('; '),
      },
      { header: t('products.column.set'), value: ({ entitlementSet }) => entitlementSet?.key ?? null },
      { header: t('products.liveGrants'), value: ({ liveGrantCount }) => liveGrantCount },
      { header: t('products.defaults'), value: ({ defaultCount }) => defaultCount },
    ],
  });
}
