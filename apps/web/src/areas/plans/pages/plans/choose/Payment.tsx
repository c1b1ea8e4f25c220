import { Card, LinkButton, LoadingRegion, Notice, SkeletonLines, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { PriceTag_priceFragment } from '../../../../../__generated__/graphql.ts';
import { useProblemWords } from '../../../../../shared/api/useProblemWords.ts';
import { plansUrl } from '../../../../../shared/urls.ts';
import { PriceTag } from '../../../parts/PriceTag.tsx';
import { useRefusalWords } from '../../../parts/useRefusalWords.ts';
import { Decision } from './Decision.tsx';
import { usePurchasePreview } from './usePurchasePreview.ts';

export interface PaymentProps {
  organizationId: string;
  price: Omit<PriceTag_priceFragment, ' $fragmentName'>;
  quantity: number;
}

/** What is paid and when it begins, and the way to it. */
export function Payment({ organizationId, price, quantity }: PaymentProps) {
  const { t } = useTranslation('plans');
  const wordsFor = useProblemWords();
  const refusalWords = useRefusalWords();
  const purchase = { organizationId, priceId: price.id, quantity };
  const { preview, error, lookAgain } = usePurchasePreview(purchase);
  const isHeld = preview?.__typename === 'AlreadyOnThatTier';
  const refusal = error ? wordsFor(error) : preview && 'code' in preview ? refusalWords(preview.code) : null;
  return (
    <Card level={2} title={t('choose.pay')}>
      <Stack gap={4}>
        <PriceTag price={price} isFree={false} others={[]} />
        {quantity > 1 && <Text strong>{t('choose.times', { count: quantity })}</Text>}
        {refusal !== null && (
          <Notice tone={isHeld ? 'success' : 'warning'}>{isHeld ? t('choose.current') : refusal}</Notice>
        )}
        {preview?.__typename === 'PurchasePreview' && (
          <Decision
            purchase={purchase}
            preview={preview}
            isPaidAgain={price.interval !== null}
            lookAgain={lookAgain}
          />
        )}
        {preview === undefined && !error && (
          <LoadingRegion>
            <SkeletonLines />
          </LoadingRegion>
        )}
        <LinkButton to={plansUrl} variant="quiet" wide>
          {t('choose.back')}
        </LinkButton>
      </Stack>
    </Card>
  );
}
