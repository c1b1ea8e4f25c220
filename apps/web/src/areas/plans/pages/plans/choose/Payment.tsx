import { Card, LinkButton, Notice, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { PriceTag_priceFragment } from '../../../../../__generated__/graphql.ts';
import { plansUrl } from '../../../../../shared/urls.ts';
import { PriceTag } from '../../../parts/PriceTag.tsx';
import { useRefusalWords } from '../../../parts/useRefusalWords.ts';
import type { PreviewAnswer } from './ChoosePage.query.ts';
import { Decision } from './Decision.tsx';

export interface PaymentProps {
  preview: PreviewAnswer;
  organizationId: string;
  price: Omit<PriceTag_priceFragment, ' $fragmentName'>;
  quantity: number;
}

/** What is paid and when it begins, and the way to it. */
export function Payment({ preview, organizationId, price, quantity }: PaymentProps) {
  const { t } = useTranslation('plans');
  const refusalWords = useRefusalWords();
  const purchase = { organizationId, priceId: price.id, quantity };
  const isHeld = preview.__typename === 'AlreadyOnThatTier';
  const refusal = 'code' in preview ? refusalWords(preview.code) : null;
  return (
    <Card level={2} title={t('choose.pay')}>
      <Stack gap={4}>
        <PriceTag price={price} isFree={false} others={[]} />
        {quantity > 1 && <Text strong>{t('choose.times', { count: quantity })}</Text>}
        {refusal !== null && (
          <Notice tone={isHeld ? 'success' : 'warning'}>{isHeld ? t('choose.current') : refusal}</Notice>
        )}
        {preview.__typename === 'PurchasePreview' && (
          <Decision purchase={purchase} preview={preview} isPaidAgain={price.interval !== null} />
        )}
        <LinkButton to={plansUrl} variant="quiet" wide>
          {t('choose.back')}
        </LinkButton>
      </Stack>
    </Card>
  );
}
