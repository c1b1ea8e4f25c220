import type { FragmentType } from '@apollo/client';
import {
  DateTime,
  DescriptionList,
  KeyValue,
  LinkButton,
  Notice,
  RefreshIcon,
  Section,
  Stack,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ProductStripe_productFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { useQuestion } from '../../../../catalogEditing/useQuestion.ts';
import { usePageActs } from '../../../../finder/usePageActs.ts';
import { useMay } from '../../../../session/useMay.ts';
import { StripeDrift } from '../../../../stripe/StripeDrift.tsx';
import { StripeStateBadge } from '../../../../stripe/StripeStateBadge.tsx';
import { productUrl } from '../../../../urls.ts';
import { SyncProductDialog } from './SyncProductDialog.tsx';

const productFragment = graphql(`
  fragment ProductStripe_product on Product {
    id
    slug
    name
    sync {
      state
      stripeId
      syncedAt
      lastError
      url
      drift {
        ...StripeDrift_difference @unmask
      }
    }
  }
`);

/** How a product stands in Stripe, what stands in its way, and what somebody changed there. */
export function ProductStripe({ product }: { product: FragmentType<ProductStripe_productFragment> }) {
  const { t } = useTranslation('operator');
  const { id, slug, name, sync } = useFragmentData(productFragment, product);
  const question = useQuestion('sync');
  const maySync = useMay('BILLING_MANAGE') && sync !== null;
  usePageActs(name, maySync ? [{ label: t('stripe.syncNow'), url: productUrl(slug, 'sync') }] : []);
  if (sync === null) return null;
  const { state, stripeId, syncedAt, lastError, url, drift } = sync;
  return (
    <Section
      title={t('stripe.title')}
      description={t('stripe.lead')}
      actions={
        maySync && (
          <LinkButton to={productUrl(slug, 'sync')} icon={RefreshIcon}>
            {t('stripe.syncNow')}
          </LinkButton>
        )
      }
    >
      <Stack>
        {lastError !== null && (
          <Notice
            tone={state === 'FAILED' ? 'danger' : 'warning'}
            title={t(state === 'FAILED' ? 'stripe.refused' : 'stripe.unreachable')}
          >
            {lastError}
          </Notice>
        )}
        {drift.length > 0 && (
          <Notice tone="warning" title={t('stripe.drifted')}>
            <StripeDrift drift={drift} />
          </Notice>
        )}
        <DescriptionList
          items={[
            { term: t('stripe.standing'), value: <StripeStateBadge state={state} /> },
            {
              term: t('stripe.syncedAt'),
              value: syncedAt === null ? t('stripe.never') : <DateTime value={syncedAt} />,
            },
            ...(url === null
              ? []
              : [
                  {
                    term: t('stripe.dashboard'),
                    value: (
                      <TextLink to={url} newTab>
                        {t('stripe.open')}
                      </TextLink>
                    ),
                  },
                ]),
          ]}
        />
        {stripeId !== null && <KeyValue label={t('stripe.id')} value={stripeId} />}
      </Stack>
      {maySync && question.isAsked && <SyncProductDialog id={id} name={name} onClose={question.close} />}
    </Section>
  );
}
