import {
  Card,
  Form,
  FormActions,
  FormErrorSummary,
  LinkButton,
  SubmitButton,
  useToasts,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import { useForm } from '../../../../../../shared/forms/useForm.ts';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { productsUrl, productUrl } from '../../../../urls.ts';
import { ProductFields, type ProductFieldsProps, productInput, useProductChecks } from '../ProductFields.tsx';

const createProduct = graphql(`
  mutation CreateProduct($input: CreateProductInput!) {
    createProduct(input: $input) {
      ... on CreateProductSuccess {
        product {
          id
          slug
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface NewProductFormProps extends Pick<ProductFieldsProps, 'sets' | 'ladders'> {
  /** What it shall give to begin with; empty: nothing yet. */
  setId: string;
}

/** Everything of a product, of which most can be said later. */
export function NewProductForm({ setId, ...options }: NewProductFormProps) {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const toasts = useToasts();
  const [change] = useOperatorAct(createProduct);
  const form = useForm({
    initial: {
      name: '',
      slug: '',
      description: '',
      productType: '',
      entitlementSetId: setId,
      requires: '',
      minimumRank: '0',
      reason: '',
    },
    checks: useProductChecks(),
    async send(values) {
      const outcome = await change({ input: productInput(values) });
      if (outcome.kind === 'refused') return outcome.problems;
      await navigate(productUrl(outcome.answer.product.slug));
      toasts.show({ message: t('newProduct.made', { name: values.name.trim() }) });
    },
  });
  return (
    <Card>
      <Form label={t('newProduct.title')} onSubmit={() => void form.submit()}>
        <FormErrorSummary {...form.summary} />
        <ProductFields form={form} {...options} />
        <FormActions>
          <LinkButton to={productsUrl()} variant="quiet">
            {t('catalogParts.cancel')}
          </LinkButton>
          <SubmitButton pending={form.isPending} pendingLabel={t('newProduct.submitting')}>
            {t('newProduct.submit')}
          </SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
