import { Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { PriceTag_priceFragment } from '../../../__generated__/graphql.ts';
import { useFormat } from '../../../shared/format/useFormat.ts';
import { usePriceWords } from '../../../shared/prices/usePriceWords.ts';
import styles from './PriceTag.module.css';

graphql(`
  fragment PriceTag_price on Price {
    id
    interval
    taxBehavior
    ...PriceWords_price @unmask
  }
`);

type Price = Omit<PriceTag_priceFragment, ' $fragmentName'>;

export interface PriceTagProps {
  /** Null for what is not sold. */
  price: Price | null;
  isFree: boolean;
  /** How else one may pay. */
  others: readonly Price[];
}

/** What a plan costs, large, and how else one may pay. */
export function PriceTag({ price, isFree, others }: PriceTagProps) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const priceWords = usePriceWords();
  if (price === null) {
    return <p className={styles.amount}>{isFree ? t('price.free') : t('price.notSold')}</p>;
  }
  const { amount, interval, intervalCount: count, taxBehavior } = price;
  return (
    <div>
      <p className={styles.amount}>
        {format.money(amount)}{' '}
        <span className={styles.interval}>{t(`price.${interval ?? 'once'}`, { count })}</span>
      </p>
      <Text size="small" tone="dimmed">
        {[
          t(`price.${taxBehavior}`),
          ...others.map((other) => t('price.or', { price: priceWords(other) })),
        ].join(' · ')}
      </Text>
    </div>
  );
}
