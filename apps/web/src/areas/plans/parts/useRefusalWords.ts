import { useTranslation } from 'react-i18next';

const known = [
  'BILLING_UNAVAILABLE',
  'PRICE_NOT_OFFERED',
  'PLAN_HELD_BY_OPERATOR',
  'ALREADY_SUBSCRIBED',
  'INVALID_STATE',
  'CHANGE_PENDING',
  'PLAN_MOVED',
  'STORE_CLOSED',
  'STRIPE_SILENT',
] as const;

/** Why something about money was refused, in a sentence or two. */
export function useRefusalWords(): (code: string) => string {
  const { t } = useTranslation('plans');
  return (code) => t(`refusal.${known.find((one) => one === code) ?? 'other'}`);
}
