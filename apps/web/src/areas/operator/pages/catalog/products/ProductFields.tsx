import type { FragmentType } from '@apollo/client';
import { SelectField, TextAreaField, TextField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type {
  ProductFields_ladderFragment,
  ProductFields_setFragment,
  ProductType,
} from '../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../shared/api/useFragmentData.ts';
import type { FieldBinding } from '../../../../../shared/forms/useForm.ts';
import { useCatalogChecks } from '../../../catalogEditing/useCatalogChecks.ts';

const setFragment = graphql(`
  fragment ProductFields_set on EntitlementSet {
    id
    name
    key
  }
`);

const ladderFragment = graphql(`
  fragment ProductFields_ladder on PlanLadder {
    id
    name
    catalogTiers {
      rank
      product {
        id
        name
      }
    }
  }
`);

/** Names of the server's fields, so that what it finds wrong stands beside them. */
export interface ProductValues {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly productType: string;
  readonly entitlementSetId: string;
  readonly requires: string;
  readonly minimumRank: string;
  readonly reason: string;
}

/** What the values of the form say, as mutations take it; a plan requires nothing. */
export function productInput(values: ProductValues) {
  const requires = values.productType !== '' && values.requires !== '';
  return {
    slug: values.slug,
    name: values.name.trim(),
    description: values.description.trim(),
    productType: (values.productType as ProductType) || null,
    entitlementSetId: values.entitlementSetId || null,
    requires: requires ? { ladderId: values.requires, minimumRank: Number(values.minimumRank) } : null,
    reason: values.reason.trim() || null,
  };
}

/** What the values must be before it is worth asking the server. */
export function useProductChecks() {
  const check = useCatalogChecks();
  return { slug: check.slug, name: check.name, description: check.description, reason: check.reason };
}

export interface ProductFieldsProps {
  form: { readonly values: ProductValues; readonly field: (name: keyof ProductValues) => FieldBinding };
  sets: readonly FragmentType<ProductFields_setFragment>[];
  ladders: readonly FragmentType<ProductFields_ladderFragment>[];
  /** Only the words can change. */
  fixed?: boolean;
}

/** The fields of a product; what it requires only where it stands beside the plans. */
export function ProductFields({ form: { values, field }, sets, ladders, fixed = false }: ProductFieldsProps) {
  const { t } = useTranslation('operator');
  const allSets = useFragmentList(setFragment, sets);
  const allLadders = useFragmentList(ladderFragment, ladders);
  const tiers = allLadders.find(({ id }) => id === values.requires)?.catalogTiers ?? [];
  const types = ['ADDON', 'USAGE', 'ONE_TIME'] as const;
  return (
    <>
      <TextField
        {...field('name')}
        label={t('catalogParts.name')}
        description={t('catalogParts.nameHint')}
        autoComplete="off"
      />
      <TextField
        {...field('slug')}
        label={t('product.slug')}
        description={t('product.slugHint')}
        disabled={fixed}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextAreaField {...field('description')} label={t('catalogParts.description')} optional rows={3} />
      <SelectField
        {...field('productType')}
        label={t('product.type')}
        description={t('product.typeHint')}
        disabled={fixed}
        options={[
          { value: '', label: t('product.typePlan') },
          ...types.map((value) => ({ value, label: t(`products.kind.${value}`) })),
        ]}
      />
      <SelectField
        {...field('entitlementSetId')}
        label={t('product.set')}
        description={t('product.setHint')}
        disabled={fixed}
        optional
        placeholder={t('product.setNone')}
        options={allSets.map(({ id, name, key }) => ({ value: id, label: `${name} (${key})` }))}
      />
      {values.productType !== '' && (
        <SelectField
          {...field('requires')}
          label={t('product.requiresLadder')}
          description={t('product.requiresLadderHint')}
          disabled={fixed}
          optional
          placeholder={t('product.requiresNothing')}
          options={allLadders.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {values.productType !== '' && values.requires !== '' && (
        <SelectField
          {...field('minimumRank')}
          label={t('product.requiresRank')}
          disabled={fixed}
          options={tiers.map(({ rank, product }) => ({
            value: `${rank}`,
            label: t('product.rankWords', { rank, plan: product.name }),
          }))}
        />
      )}
      <TextField
        {...field('reason')}
        label={t('catalogParts.reason')}
        description={t('catalogParts.reasonHint')}
        optional
      />
    </>
  );
}
