import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { PriceWords_priceFragment } from '../../__generated__/graphql.ts';
import { useFormat } from '../format/useFormat.ts';

graphql(`
  fragment PriceWords_price on Price {
    amount {
      amount
      currency
    }
    interval
    intervalCount
  }
`);

/** A price in words: `€8.00 per month`, `€120.00 once`. */
export function usePriceWords(): (price: Omit<PriceWords_priceFragment, ' $fragmentName'>) => string {
  const { t } = useTranslation('shared');
  const format = useFormat();
  return ({ amount, interval, intervalCount: count }) =>
    t(`price.${interval ?? 'once'}`, { amount: format.money(amount), count });
}
