import { EmptyState } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../../../../shared/api/problem.ts';
import { Page } from '../../../../../../../../shared/page/Page.tsx';
import { AdminsOnly } from '../../../../../../catalogEditing/AdminsOnly.tsx';
import { productUrl } from '../../../../../../urls.ts';
import { NewPriceForm } from './NewPriceForm.tsx';
import { newPricePage } from './NewPricePage.query.ts';

/** Offers a product for another price. */
export function NewPricePage() {
  const { t } = useTranslation('operator');
  const { product } = newPricePage.useAnswer();
  if (!product) throw new NotThere();
  return (
    <Page
      title={t('newPrice.heading', { name: product.name })}
      tabTitle={t('prices.add')}
      description={t('newPrice.lead')}
      breadcrumbs={[{ label: product.name, to: productUrl(product.slug) }]}
    >
      <AdminsOnly>
        {product.lifecycle === 'RETIRED' ? (
          <EmptyState title={t('newPrice.retired.title')}>{t('newPrice.retired.message')}</EmptyState>
        ) : (
          <NewPriceForm product={product} />
        )}
      </AdminsOnly>
    </Page>
  );
}
