import { Card, NoPermissionState, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { signedIn } from '../../../../../shared/api/signedIn.ts';
import { NotFound } from '../../../../../shared/page/NotFound.tsx';
import { Page } from '../../../../../shared/page/Page.tsx';
import { WithAside } from '../../../../../shared/page/WithAside.tsx';
import { plansUrl } from '../../../../../shared/urls.ts';
import { Included } from '../../../parts/Included.tsx';
import { PlanOutcomes } from '../../../parts/PlanOutcomes.tsx';
import { quantityIn } from '../../../urls.ts';
import { choosePage } from './ChoosePage.query.ts';
import { Payment } from './Payment.tsx';

/** What a choice comes to, before anything is paid. */
export function ChoosePage() {
  const { t } = useTranslation('plans');
  const [search] = useSearchParams();
  const { viewer, node, previewPurchase } = choosePage.useAnswer();
  const organization = signedIn(viewer).defaultOrganization;
  if (node?.__typename !== 'Price' || node.retiredAt !== null || !organization) return <NotFound />;
  const { product } = node;
  const option = organization.planOptions.find((one) => one.product.id === product.id);
  return (
    <Page
      title={t('choose.title', { plan: product.name })}
      description={product.description}
      breadcrumbs={[{ label: t('plans.title'), to: plansUrl }]}
    >
      {organization.viewerCapabilities.includes('BILLING_MANAGE') ? (
        <WithAside
          asideLast
          aside={
            <Payment
              preview={previewPurchase}
              organizationId={organization.id}
              price={node}
              quantity={quantityIn(search)}
            />
          }
        >
          <Card level={2} title={t('choose.gain')}>
            <Stack gap={4}>
              {option ? <PlanOutcomes outcomes={option.outcomes} /> : <Included rules={product.includes} />}
              <Text size="compact" tone="dimmed">
                {t('choose.safe')}
              </Text>
            </Stack>
          </Card>
        </WithAside>
      ) : (
        <NoPermissionState level={2}>{t('action.mayNot')}</NoPermissionState>
      )}
    </Page>
  );
}
