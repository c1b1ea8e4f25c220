import type { FragmentType } from '@apollo/client';
import { DescriptionList, LinkButton, Section, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ProductGives_productFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { useValueWords } from '../../../../../../shared/entitlements/value.ts';
import { setUrl } from '../../../../urls.ts';

const productFragment = graphql(`
  fragment ProductGives_product on Product {
    id
    includes {
      resource {
        id
        name
        unit
      }
      value {
        ...ValueWords_value @unmask
      }
    }
    entitlementSet {
      id
      key
      name
    }
  }
`);

export interface ProductGivesProps {
  product: FragmentType<ProductGives_productFragment>;
}

/** What whoever gets the product anew may use. */
export function ProductGives({ product }: ProductGivesProps) {
  const { t } = useTranslation('operator');
  const valueWords = useValueWords();
  const { includes, entitlementSet: set } = useFragmentData(productFragment, product);
  return (
    <Section
      title={t('product.gives')}
      description={set && includes.length > 0 ? t('product.givesLead', { set: set.name }) : undefined}
      actions={
        set && (
          <LinkButton to={setUrl(set.key)} size="small">
            {t('product.toSet')}
          </LinkButton>
        )
      }
    >
      {includes.length > 0 ? (
        <DescriptionList
          items={includes.map(({ resource, value }) => ({
            term: resource.name,
            value: valueWords(value, resource.unit),
          }))}
        />
      ) : (
        <Text tone="dimmed">{t('product.givesNothing')}</Text>
      )}
    </Section>
  );
}
