import { Button, Card, LinkButton, Notice, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { PlanStanding, PriceTag_priceFragment } from '../../../../../__generated__/graphql.ts';
import { plansUrl } from '../../../../../shared/urls.ts';
import { PriceTag } from '../../../parts/PriceTag.tsx';
import { useCheckout } from './useCheckout.ts';

export interface PaymentProps {
  organizationId: string;
  price: Omit<PriceTag_priceFragment, ' $fragmentName'>;
  quantity: number;
  /** How the plan stands to the one that is held; null for what is no plan. */
  standing: PlanStanding | null;
}

/** What is paid and when it begins, and the way to the page where one pays. */
export function Payment({ organizationId, price, quantity, standing }: PaymentProps) {
  const { t } = useTranslation('plans');
  const { begin, isPending, problem } = useCheckout();
  if (standing === 'CURRENT') {
    return (
      <Notice
        tone="success"
        title={t('choose.current')}
        actions={<LinkButton to={plansUrl}>{t('choose.back')}</LinkButton>}
      />
    );
  }
  return (
    <Card level={2} title={t('choose.pay')}>
      <Stack gap={4}>
        <PriceTag price={price} isFree={false} others={[]} />
        {quantity > 1 && <Text strong>{t('choose.times', { count: quantity })}</Text>}
        <Text>{t(price.interval === null ? 'choose.paidOnce' : 'choose.paidAgain')}</Text>
        <Text size="compact" tone="dimmed">
          {t('choose.begins')}
        </Text>
        <div role="alert">{problem !== null && <Notice tone="danger">{problem}</Notice>}</div>
        <Button
          variant="primary"
          size="large"
          wide
          pending={isPending}
          onClick={() => void begin({ organizationId, priceId: price.id, quantity })}
        >
          {t('choose.continue')}
        </Button>
        <LinkButton to={plansUrl} variant="quiet" wide>
          {t('choose.back')}
        </LinkButton>
        <Text size="small" tone="dimmed">
          {t('choose.stripe')}
        </Text>
      </Stack>
    </Card>
  );
}
