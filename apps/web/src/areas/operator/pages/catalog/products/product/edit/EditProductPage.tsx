import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../../../shared/api/problem.ts';
import { Page } from '../../../../../../../shared/page/Page.tsx';
import { AdminsOnly } from '../../../../../catalogEditing/AdminsOnly.tsx';
import { productUrl } from '../../../../../urls.ts';
import { EditProductForm } from './EditProductForm.tsx';
import { editProductPage } from './EditProductPage.query.ts';

/** Changes a product: everything of a draft, the words of what was published. */
export function EditProductPage() {
  const { t } = useTranslation('operator');
  const { product, entitlementSets, catalogLadders } = editProductPage.useAnswer();
  if (!product) throw new NotThere();
  return (
    <Page
      title={t('editProduct.heading', { name: product.name })}
      breadcrumbs={[{ label: product.name, to: productUrl(product.slug) }]}
    >
      <AdminsOnly>
        <EditProductForm
          product={product}
          sets={entitlementSets?.nodes ?? []}
          ladders={catalogLadders?.nodes ?? []}
        />
      </AdminsOnly>
    </Page>
  );
}
