import type { FragmentType } from '@apollo/client';
import { Card, Form, FormErrorSummary, Notice, SaveBar, useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import type {
  EditProductForm_productFragment,
  ProductType,
} from '../../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../../shared/api/useFragmentData.ts';
import { useForm } from '../../../../../../../shared/forms/useForm.ts';
import { useLeaveGuard } from '../../../../../../../shared/forms/useLeaveGuard.tsx';
import { useOperatorAct } from '../../../../../acts/useOperatorAct.ts';
import { usePartTexts } from '../../../../../sections/parts/usePartTexts.ts';
import { productUrl } from '../../../../../urls.ts';
import {
  ProductFields,
  type ProductFieldsProps,
  productInput,
  useProductChecks,
} from '../../ProductFields.tsx';

const productFragment = graphql(`
  fragment EditProductForm_product on Product {
    id
    slug
    name
    description
    kind
    lifecycle
    entitlementSet {
      id
    }
    requires {
      ladder {
        id
      }
      minimumRank
    }
  }
`);

const updateProduct = graphql(`
  mutation UpdateProduct($input: UpdateProductInput!) {
    updateProduct(input: $input) {
      ... on UpdateProductSuccess {
        product {
          id
          ...EditProductForm_product
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface EditProductFormProps extends Pick<ProductFieldsProps, 'sets' | 'ladders'> {
  product: FragmentType<EditProductForm_productFragment>;
}

/** The fields of a product as it is. */
export function EditProductForm({ product, ...options }: EditProductFormProps) {
  const { t } = useTranslation('operator');
  const data = useFragmentData(productFragment, product);
  const navigate = useNavigate();
  const toasts = useToasts();
  const texts = usePartTexts();
  const guard = useLeaveGuard();
  const [change] = useOperatorAct(updateProduct);
  const isFixed = data.lifecycle !== 'DRAFT';
  const ownType: ProductType | '' = data.kind === null || data.kind === 'PLAN' ? '' : data.kind;
  const form = useForm({
    initial: {
      name: data.name,
      slug: data.slug,
      description: data.description,
      productType: ownType,
      entitlementSetId: data.entitlementSet?.id ?? '',
      requires: data.requires?.ladder.id ?? '',
      minimumRank: `${data.requires?.minimumRank ?? 0}`,
      reason: '',
    },
    checks: useProductChecks(),
    async send(values) {
      const { name, description, reason, ...rest } = productInput(values);
      const meaning = isFixed ? {} : rest;
      const outcome = await change({ input: { productId: data.id, name, description, reason, ...meaning } });
      if (outcome.kind === 'refused') return outcome.problems;
      guard.release();
      await navigate(productUrl(values.slug));
      toasts.show({ message: t('editProduct.saved', { name }) });
    },
  });
  return (
    <>
      <Form label={t('editProduct.heading', { name: data.name })} onSubmit={() => void form.submit()}>
        <Card>
          <FormErrorSummary {...form.summary} />
          {isFixed && (
            <Notice tone="info" title={t('editProduct.onlyWords')}>
              {t('editProduct.onlyWordsWhy')}
            </Notice>
          )}
          <ProductFields form={form} {...options} fixed={isFixed} />
        </Card>
        <SaveBar
          dirty={form.isDirty}
          saving={form.isPending}
          onDiscard={() => form.reset()}
          onGuard={guard.onGuard}
          texts={texts.saveBar}
        />
      </Form>
      {guard.question}
    </>
  );
}
