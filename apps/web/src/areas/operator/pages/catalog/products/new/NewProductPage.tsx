import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { AdminsOnly } from '../../../../catalogEditing/AdminsOnly.tsx';
import { NewProductForm } from './NewProductForm.tsx';
import { newProductPage } from './NewProductPage.query.ts';

/** Makes a product as a draft; `?set=` says what it shall give. */
export function NewProductPage() {
  const { t } = useTranslation('operator');
  const [search] = useSearchParams();
  const { entitlementSets, catalogLadders } = newProductPage.useAnswer();
  const sets = entitlementSets?.nodes ?? [];
  return (
    <Page title={t('newProduct.title')} description={t('newProduct.lead')}>
      <AdminsOnly>
        <NewProductForm
          sets={sets}
          ladders={catalogLadders?.nodes ?? []}
          setId={sets.find(({ key }) => key === search.get('set'))?.id ?? ''}
        />
      </AdminsOnly>
    </Page>
  );
}
