import { useTranslation } from 'react-i18next';
import type { SubscriptionAccessReason } from '../../../__generated__/graphql.ts';
import { useFormat } from '../../../shared/format/useFormat.ts';

/** Whether a subscription gives what it is for, in a sentence. */
export function useAccessWords() {
  const { t } = useTranslation('operator');
  const { date } = useFormat();
  return ({ reason, until }: { reason: SubscriptionAccessReason; until: string | null }): string =>
    until === null
      ? t(`subscriptions.access.${reason}`)
      : t(`subscriptions.accessUntil.${reason === 'GRACE' ? 'GRACE' : 'OTHERS'}`, { date: date(until) });
}
