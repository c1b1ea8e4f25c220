import {
  Card,
  LinkButton,
  ProgressSteps,
  Row,
  Stack,
  StatusBadge,
  Text,
  type Tone,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { memberHomeUrl, plansUrl } from '../../../../../shared/urls.ts';
import { choosePriceUrl } from '../../../urls.ts';
import type { CheckoutStanding } from './standing.ts';

const tones: Record<CheckoutStanding, Tone> = {
  preparing: 'info',
  unpaid: 'warning',
  confirming: 'info',
  confirmed: 'success',
  failed: 'danger',
  expired: 'neutral',
};

const steps = ['chosen', 'paid', 'confirmed'] as const;
/** How many of the steps are done. */
const done: Record<CheckoutStanding, number> = {
  preparing: 1,
  unpaid: 1,
  confirming: 2,
  confirmed: 3,
  failed: 1,
  expired: 1,
};

export interface CheckoutStateProps {
  intent: {
    readonly url: string | null;
    readonly quantity: number | null;
    readonly price: { readonly id: string; readonly product: { readonly name: string } } | null;
    readonly failure: { readonly code: string } | null;
  };
  standing: CheckoutStanding;
}

/** How a checkout stands, what that means, and the way on. */
export function CheckoutState({ intent, standing }: CheckoutStateProps) {
  const { t } = useTranslation('plans');
  const plan = intent.price?.product.name ?? '';
  const isOver = standing === 'failed' || standing === 'expired';
  return (
    <Card>
      <Stack gap={4}>
        <Row>
          <StatusBadge tone={tones[standing]}>{t(`checkout.${standing}.title`, { plan })}</StatusBadge>
        </Row>
        {!isOver && (
          <ProgressSteps
            direction="across"
            steps={steps.map((step, place) => ({
              label: t(`checkout.step.${step}`),
              state: place < done[standing] ? 'done' : place === done[standing] ? 'current' : 'upcoming',
            }))}
          />
        )}
        <Text>{t(`checkout.${standing}.message`, { plan })}</Text>
        {standing === 'failed' && intent.failure && (
          <Text size="compact" tone="dimmed">
            {t('checkout.failureCode', { code: intent.failure.code })}
          </Text>
        )}
        <Row gap={3}>
          <WayOn intent={intent} standing={standing} />
        </Row>
      </Stack>
    </Card>
  );
}

function WayOn({ intent: { url, price, quantity }, standing }: CheckoutStateProps) {
  const { t } = useTranslation('plans');
  const home = (
    <LinkButton to={memberHomeUrl} variant={standing === 'confirmed' ? 'primary' : 'secondary'}>
      {t(standing === 'confirmed' ? 'checkout.use' : 'checkout.toHome')}
    </LinkButton>
  );
  switch (standing) {
    case 'unpaid':
      return (
        <>
          {url !== null && (
            <LinkButton to={url} variant="primary">
              {t('checkout.unpaid.goOn')}
            </LinkButton>
          )}
          <LinkButton to={plansUrl}>{t('checkout.otherPlan')}</LinkButton>
        </>
      );
    case 'failed':
    case 'expired':
      return (
        <>
          {price && (
            <LinkButton to={choosePriceUrl(price.id, quantity ?? 1)} variant="primary">
              {t('checkout.again')}
            </LinkButton>
          )}
          {home}
        </>
      );
    default:
      return home;
  }
}
