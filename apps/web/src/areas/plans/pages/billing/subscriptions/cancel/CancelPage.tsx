import { Card, LinkButton, Notice, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { signedIn } from '../../../../../../shared/api/signedIn.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { NotFound } from '../../../../../../shared/page/NotFound.tsx';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { billingUrl } from '../../../../../../shared/urls.ts';
import { Changes } from '../../../../parts/Changes.tsx';
import { ExcessNotice } from '../../../../parts/ExcessNotice.tsx';
import { CancelForm } from './CancelForm.tsx';
import { cancelPage } from './CancelPage.query.ts';

/** What a cancellation would bring, when, and the way to it; nothing is lost before one has said so. */
export function CancelPage() {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const { viewer, previewCancellation: preview } = cancelPage.useAnswer();
  signedIn(viewer);
  if (preview.__typename === 'NotFound') return <NotFound />;
  const breadcrumbs = [{ label: t('billing.title'), to: billingUrl }];
  if (preview.__typename !== 'CancellationPreview') {
    return (
      <Page title={t('cancel.over')} breadcrumbs={breadcrumbs}>
        <Notice actions={<LinkButton to={billingUrl}>{t('cancel.back')}</LinkButton>}>
          {t('cancel.overMessage')}
        </Notice>
      </Page>
    );
  }
  const { subscription, effectiveAt, afterwards, changes, excess, token } = preview;
  const plan = format.list(
    subscription.items.map(({ price }) => price?.product.name ?? t('subscription.something')),
  );
  const date = format.date(effectiveAt);
  const next = format.list(afterwards.map(({ product }) => product.name));
  return (
    <Page
      title={t('cancel.title', { plan })}
      description={t('cancel.lead', { plan, date })}
      breadcrumbs={breadcrumbs}
    >
      <Stack gap={5}>
        <Card level={2} title={t('cancel.from', { date })}>
          <Stack gap={4}>
            <Text>{next === '' ? t('cancel.noNext') : t('cancel.next', { next })}</Text>
            <Changes changes={changes} />
            <Text size="compact" tone="dimmed">
              {t('cancel.stays')}
            </Text>
          </Stack>
        </Card>
        {excess.map((one) => (
          <ExcessNotice key={one.resource.id} excess={one} />
        ))}
        <CancelForm
          subscriptionId={subscription.id}
          plan={plan}
          date={date}
          token={token}
          losesSomething={excess.length > 0}
        />
      </Stack>
    </Page>
  );
}
