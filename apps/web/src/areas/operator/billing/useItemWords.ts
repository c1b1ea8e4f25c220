import { useTranslation } from 'react-i18next';
import type { PriceInterval, PriceWords_priceFragment } from '../../../__generated__/graphql.ts';
import { usePriceWords } from '../../../shared/prices/usePriceWords.ts';

interface Item {
  readonly interval: PriceInterval;
  readonly intervalCount: number;
  /** Null where Stripe bills by tiers. */
  readonly amount: PriceWords_priceFragment['amount'] | null;
}

/** What one of an item of a subscription costs, in words. */
export function useItemWords(): (item: Item) => string {
  const { t } = useTranslation('operator');
  const priceWords = usePriceWords();
  return ({ amount, ...item }) =>
    amount === null ? t('ledger.byUse') : priceWords({ __typename: 'Price', ...item, amount });
}
