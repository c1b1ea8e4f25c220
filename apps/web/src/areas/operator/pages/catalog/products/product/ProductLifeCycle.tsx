import type { FragmentType } from '@apollo/client';
import { Button, Card, Notice, ProgressSteps, Row, Stack, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ProductLifeCycle_productFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { useQuestion } from '../../../../catalogEditing/useQuestion.ts';
import { usePageActs } from '../../../../finder/usePageActs.ts';
import { editProductUrl, laddersUrl, productUrl, setUrl } from '../../../../urls.ts';
import { DeleteProductDialog } from './DeleteProductDialog.tsx';
import { PublishProductDialog } from './PublishProductDialog.tsx';
import { RetireProductDialog } from './RetireProductDialog.tsx';

const productFragment = graphql(`
  fragment ProductLifeCycle_product on Product {
    id
    slug
    name
    kind
    lifecycle
    liveGrantCount
    defaultCount
    entitlementSet {
      id
      key
      currentVersion {
        id
      }
    }
  }
`);

export interface ProductLifeCycleProps {
  product: FragmentType<ProductLifeCycle_productFragment>;
  /** The reader may change the catalog. */
  mayAct: boolean;
}

/** Draft, published, retired: where the product stands, what comes next, and what that still needs. */
export function ProductLifeCycle({ product, mayAct }: ProductLifeCycleProps) {
  const { t } = useTranslation('operator');
  const data = useFragmentData(productFragment, product);
  const { slug, name, kind, lifecycle, entitlementSet: set } = data;
  const steps = { DRAFT: ['publish', 'delete'], PUBLISHED: ['retire'], RETIRED: [] } as const;
  const acts = [
    { label: t('catalogParts.edit'), url: editProductUrl(slug) },
    ...steps[lifecycle].map((step) => ({ label: t(`product.${step}`), url: productUrl(slug, step) })),
  ];
  usePageActs(name, mayAct ? acts : []);
  const [publish, retire, remove] = [useQuestion('publish'), useQuestion('retire'), useQuestion('delete')];
  const stages = ['DRAFT', 'PUBLISHED', 'RETIRED'] as const;
  const place = stages.indexOf(lifecycle);
  const needsSet = !set?.currentVersion;
  const stepState = (index: number) => (index === place ? 'current' : index < place ? 'done' : 'upcoming');
  const isDraft = lifecycle === 'DRAFT';
  return (
    <Card
      level={2}
      title={t('product.lifecycle')}
      footer={
        mayAct &&
        lifecycle !== 'RETIRED' && (
          <Row gap={2}>
            {isDraft ? (
              <>
                <Button variant="primary" onClick={publish.ask}>
                  {t('product.publish')}
                </Button>
                <Button onClick={remove.ask}>{t('product.delete')}</Button>
              </>
            ) : (
              <Button onClick={retire.ask}>{t('product.retire')}</Button>
            )}
          </Row>
        )
      }
    >
      <ProgressSteps
        steps={stages.map((stage, index) => ({
          label: t(`products.lifecycle.${stage}`),
          state: stepState(index),
          details: index === place && t(`product.stage.${stage}`),
        }))}
      />
      {isDraft && (kind === null || needsSet) && (
        <Notice tone="warning" title={t('product.needs')}>
          <Stack gap={2}>
            {kind === null && (
              <div>
                {t('product.needsLadder')} <TextLink to={laddersUrl()}>{t('product.toLadders')}</TextLink>
              </div>
            )}
            {needsSet && (
              <div>
                {t('product.needsSet')}{' '}
                <TextLink to={set ? setUrl(set.key) : editProductUrl(slug)}>
                  {t(set ? 'product.toSet' : 'product.chooseSet')}
                </TextLink>
              </div>
            )}
          </Stack>
        </Notice>
      )}
      {mayAct && publish.isAsked && isDraft && (
        <PublishProductDialog product={data} onClose={publish.close} />
      )}
      {mayAct && retire.isAsked && lifecycle === 'PUBLISHED' && (
        <RetireProductDialog product={data} onClose={retire.close} />
      )}
      {mayAct && remove.isAsked && isDraft && <DeleteProductDialog product={data} onClose={remove.close} />}
    </Card>
  );
}
