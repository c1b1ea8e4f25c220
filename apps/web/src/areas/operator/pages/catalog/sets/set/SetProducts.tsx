import type { FragmentType } from '@apollo/client';
import { type Column, DataTable, EmptyState, ProductIcon, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { SetProducts_setFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { productUrl } from '../../../../urls.ts';
import { LifecycleBadge } from '../../products/LifecycleBadge.tsx';

const setFragment = graphql(`
  fragment SetProducts_set on EntitlementSet {
    id
    products {
      id
      slug
      name
      kind
      lifecycle
    }
  }
`);

type Product = SetProducts_setFragment['products'][number];

export interface SetProductsProps {
  set: FragmentType<SetProducts_setFragment>;
}

/** Products that give the set. */
export function SetProducts({ set }: SetProductsProps) {
  const { t } = useTranslation('operator');
  const { products } = useFragmentData(setFragment, set);
  const columns: Column<Product>[] = [
    {
      key: 'name',
      header: t('products.column.name'),
      cell: ({ slug, name }) => <TextLink to={productUrl(slug)}>{name}</TextLink>,
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
  ];
  return (
    <DataTable
      caption={t('set.products')}
      columns={columns}
      rows={products}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={ProductIcon} title={t('set.noProducts.title')}>
          {t('set.noProducts.message')}
        </EmptyState>
      }
    />
  );
}
