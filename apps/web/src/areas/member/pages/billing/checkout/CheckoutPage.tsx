import { Card, LinkButton, LiveRegion, Row, Stack, StatusBadge, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { NotFound } from '../../../../../shared/page/NotFound.tsx';
import { Page } from '../../../../../shared/page/Page.tsx';
import { homeUrl } from '../../../urls.ts';
import { checkoutPage } from './CheckoutPage.query.ts';
import { useConfirmation } from './useConfirmation.ts';

const looks = {
  PENDING: { words: 'pending', tone: 'info' },
  CONFIRMED: { words: 'confirmed', tone: 'success' },
  FAILED: { words: 'failed', tone: 'danger' },
  EXPIRED: { words: 'expired', tone: 'neutral' },
} as const;

/** Where people come back to from a checkout: says what has come of it, by itself and safe to load again. */
export function CheckoutPage() {
  const { t } = useTranslation('member');
  const intent = checkoutPage.useAnswer().billingIntent;
  useConfirmation(intent?.id ?? '', intent?.state === 'PENDING');
  if (!intent) return <NotFound />;
  const { words, tone } = looks[intent.state];
  const title = t(`checkout.${words}.title`);
  return (
    <Page title={t('checkout.title')}>
      <Card>
        <Stack gap={4}>
          <Row>
            <StatusBadge tone={tone}>{title}</StatusBadge>
          </Row>
          <Text>{t(`checkout.${words}.message`)}</Text>
          <Row gap={3}>
            <LinkButton to={homeUrl} variant={intent.state === 'PENDING' ? 'secondary' : 'primary'}>
              {t('checkout.toHome')}
            </LinkButton>
            {intent.state === 'PENDING' && intent.url && (
              <LinkButton to={intent.url}>{t('checkout.pending.goOn')}</LinkButton>
            )}
          </Row>
        </Stack>
      </Card>
      <LiveRegion>{title}</LiveRegion>
    </Page>
  );
}
