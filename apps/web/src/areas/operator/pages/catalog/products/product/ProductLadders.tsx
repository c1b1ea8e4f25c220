import type { FragmentType } from '@apollo/client';
import { type Column, DataTable, EmptyState, LinkButton, Section, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ProductLadders_productFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { laddersUrl, ladderUrl } from '../../../../urls.ts';

const productFragment = graphql(`
  fragment ProductLadders_product on Product {
    id
    kind
    ladders {
      id
      slug
      name
      catalogTiers {
        rank
        product {
          id
          name
        }
      }
    }
  }
`);

type Ladder = ProductLadders_productFragment['ladders'][number];

export interface ProductLaddersProps {
  product: FragmentType<ProductLadders_productFragment>;
}

/** The ladders on which a product is a tier, and between which others it stands there. */
export function ProductLadders({ product }: ProductLaddersProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const { id, kind, ladders } = useFragmentData(productFragment, product);
  const tiersOf = ({ catalogTiers }: Ladder) => catalogTiers ?? [];
  const placeOn = (ladder: Ladder) => tiersOf(ladder).findIndex((tier) => tier.product.id === id);
  const columns: Column<Ladder>[] = [
    {
      key: 'ladder',
      header: t('product.ladder'),
      cell: ({ slug, name }) => <TextLink to={ladderUrl(slug)}>{name}</TextLink>,
    },
    {
      key: 'rank',
      header: t('product.rank'),
      align: 'end',
      cell: (ladder) => format.number(tiersOf(ladder)[placeOn(ladder)]?.rank ?? 0),
    },
    {
      key: 'neighbours',
      header: t('product.neighbours'),
      cell(ladder) {
        const [tiers, place] = [tiersOf(ladder), placeOn(ladder)];
        const [below, above] = [tiers[place - 1], tiers[place + 1]];
        return `${below?.product.name ?? t('product.lowest')} – ${above?.product.name ?? t('product.highest')}`;
      },
    },
  ];
  const isBesidePlans = kind !== null && kind !== 'PLAN';
  return (
    <Section title={t('product.ladders')}>
      <DataTable
        caption={t('product.ladders')}
        columns={columns}
        rows={ladders}
        rowKey={(ladder) => ladder.id}
        empty={
          <EmptyState
            title={t('product.noLadders.title')}
            actions={!isBesidePlans && <LinkButton to={laddersUrl()}>{t('product.toLadders')}</LinkButton>}
          >
            {t(isBesidePlans ? 'product.noLadders.addon' : 'product.noLadders.message')}
          </EmptyState>
        }
      />
    </Section>
  );
}
