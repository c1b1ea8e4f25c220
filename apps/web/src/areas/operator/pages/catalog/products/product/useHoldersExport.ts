import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useCsvExport } from '../../../../../../shared/list/useCsvExport.ts';

const exportDocument = graphql(`
  query HoldersExport($after: String, $slug: Slug!) {
    product(slug: $slug) {
      id
      holders(first: 100, after: $after) {
        nodes {
          id
          organization {
            id
            name
            slug
          }
          source
          quantity
          state
          since
          until
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** Everybody who holds a product, as a file. */
export function useHoldersExport(slug: string) {
  const { t } = useTranslation('operator');
  return useCsvExport({
    fileName: `holders-of-${slug}`,
    document: exportDocument,
    variables: { slug },
    connection: (data) => data.product?.holders,
    columns: [
      { header: t('catalogParts.id'), value: ({ organization }) => organization.id },
      { header: t('product.organization'), value: ({ organization }) => organization.name },
      { header: t('product.slug'), value: ({ organization }) => organization.slug },
      { header: t('product.source'), value: ({ source }) => t(`source.${source}`) },
      { header: t('product.quantity'), value: ({ quantity }) => quantity },
      { header: t('product.state'), value: ({ state }) => t(`product.holding.${state}`) },
      { header: t('product.since'), value: ({ since }) => since },
      { header: t('product.until'), value: ({ until }) => until },
    ],
  });
}
