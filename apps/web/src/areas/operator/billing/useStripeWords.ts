import { useTranslation } from 'react-i18next';
import { words } from '../sections/billing/en.ts';

type Known = keyof typeof words.ledger.reasons;

/** A word of Stripe's in the reader's language; one that nobody has translated is shown as it is. */
export function useStripeWords(): (word: string | null) => string {
  const { t } = useTranslation('operator');
  return (word) => {
    if (word === null) return '–';
    return word in words.ledger.reasons ? t(`ledger.reasons.${word as Known}`) : word.replaceAll('_', ' ');
  };
}
