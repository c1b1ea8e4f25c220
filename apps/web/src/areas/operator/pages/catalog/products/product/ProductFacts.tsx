import type { FragmentType } from '@apollo/client';
import { Card, DescriptionList, KeyValue, Stack, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ProductFacts_productFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { ladderUrl, setUrl } from '../../../../urls.ts';

const productFragment = graphql(`
  fragment ProductFacts_product on Product {
    id
    slug
    kind
    entitlementSet {
      id
      key
      name
    }
    requires {
      ladder {
        id
        slug
        name
      }
      minimumRank
    }
  }
`);

export interface ProductFactsProps {
  product: FragmentType<ProductFacts_productFragment>;
}

/** What a product is, and its id to speak of it. */
export function ProductFacts({ product }: ProductFactsProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const { id, slug, kind, entitlementSet: set, requires } = useFragmentData(productFragment, product);
  const required = requires && (
    <TextLink to={ladderUrl(requires.ladder.slug)}>
      {t('product.requiresWords', {
        rank: format.number(requires.minimumRank),
        ladder: requires.ladder.name,
      })}
    </TextLink>
  );
  return (
    <Card level={2} title={t('product.about')}>
      <Stack>
        <DescriptionList
          items={[
            { term: t('product.type'), value: t(`products.kind.${kind ?? 'NONE'}`) },
            {
              term: t('product.set'),
              value: set ? <TextLink to={setUrl(set.key)}>{set.name}</TextLink> : t('product.setNone'),
            },
            { term: t('product.requires'), value: required ?? t('product.requiresNothing') },
            { term: t('product.slug'), value: <code>{slug}</code> },
          ]}
        />
        <KeyValue label={t('catalogParts.id')} value={id} />
      </Stack>
    </Card>
  );
}
