import { Columns, EditIcon, LinkButton, Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { useLookAgain } from '../../../../acts/useLookAgain.ts';
import { ThingHistory } from '../../../../catalogEditing/ThingHistory.tsx';
import { useMay } from '../../../../session/useMay.ts';
import { editProductUrl } from '../../../../urls.ts';
import { LifecycleBadge } from '../LifecycleBadge.tsx';
import { ProductFacts } from './ProductFacts.tsx';
import { ProductGives } from './ProductGives.tsx';
import { ProductHolders } from './ProductHolders.tsx';
import { ProductLadders } from './ProductLadders.tsx';
import { ProductLifeCycle } from './ProductLifeCycle.tsx';
import { productPage } from './ProductPage.query.ts';
import { ProductStripe } from './ProductStripe.tsx';
import { ProductPrices } from './prices/ProductPrices.tsx';

/** One product: where it stands, what it costs and gives, which ladders it is on, who holds it. */
export function ProductPage() {
  const { t } = useTranslation('operator');
  const mayChange = useMay('CATALOG_MANAGE');
  const { product } = productPage.useAnswer();
  const standings = [product?.sync, ...(product?.prices ?? []).map(({ sync }) => sync)];
  useLookAgain(
    productPage,
    standings.some((sync) => sync?.state === 'PENDING'),
  );
  if (!product) throw new NotThere();

  return (
    <Page
      title={product.name}
      description={product.description}
      status={<LifecycleBadge lifecycle={product.lifecycle} />}
      actions={
        mayChange && (
          <LinkButton to={editProductUrl(product.slug)} icon={EditIcon}>
            {t('catalogParts.edit')}
          </LinkButton>
        )
      }
    >
      <Stack gap={6}>
        <Columns minimum="wide">
          <ProductLifeCycle product={product} mayAct={mayChange} />
          <ProductFacts product={product} />
        </Columns>
        <ProductPrices product={product} prices={product.prices} />
        <ProductStripe product={product} />
        <ProductGives product={product} />
        <ProductLadders product={product} />
        <Section title={t('product.holders')} description={t('product.holdersLead')}>
          <ProductHolders
            slug={product.slug}
            holders={product.holders?.nodes ?? []}
            pageInfo={product.holders?.pageInfo}
          />
        </Section>
        <ThingHistory id={product.id} entries={product.auditEntries?.nodes} />
      </Stack>
    </Page>
  );
}
