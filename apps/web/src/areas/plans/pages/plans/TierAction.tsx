import { LinkButton, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { PlanStanding } from '../../../../__generated__/graphql.ts';
import { billingUrl, registerUrl } from '../../../../shared/urls.ts';
import { choosePriceUrl } from '../../urls.ts';

export interface TierActionProps {
  plan: string;
  /** What one would pay; null for a plan that is not sold. */
  priceId: string | null;
  /** How it stands to the plan that one has; null for strangers. */
  standing: PlanStanding | null;
  /** One pays for the plan that one has. */
  isPaid: boolean;
  /** It will end, and can be kept until then. */
  isEnding: boolean;
  /** Operators hold one's plan. */
  isHeldByOthers: boolean;
  /** Something can be bought now. */
  isOpen: boolean;
  mayBuy: boolean;
}

/** The one way to a plan, or why there is none. */
export function TierAction({
  plan,
  priceId,
  standing,
  isPaid,
  isEnding,
  isHeldByOthers,
  isOpen,
  mayBuy,
}: TierActionProps) {
  const { t } = useTranslation('plans');
  if (standing === null) {
    if (priceId !== null && !isOpen) return null;
    return priceId === null ? (
      <LinkButton to={registerUrl()} wide>
        {t('action.begin')}
      </LinkButton>
    ) : (
      <LinkButton to={registerUrl(choosePriceUrl(priceId))} variant="primary" wide>
        {t('action.try', { plan })}
      </LinkButton>
    );
  }
  // What is free comes back by itself when one cancels what one pays.
  if (isPaid && (standing === 'CURRENT' || (standing === 'LOWER' && priceId === null && !isEnding))) {
    return (
      <LinkButton to={billingUrl} wide>
        {standing === 'LOWER' ? t('action.LOWER', { plan }) : t(isEnding ? 'action.keep' : 'action.manage')}
      </LinkButton>
    );
  }
  if (standing === 'CURRENT' || priceId === null || !isOpen) return null;
  if (isHeldByOthers || !mayBuy) {
    return (
      <Text size="compact" tone="dimmed">
        {t(isHeldByOthers ? 'action.held' : 'action.mayNot')}
      </Text>
    );
  }
  return (
    <LinkButton to={choosePriceUrl(priceId)} variant={standing === 'LOWER' ? 'secondary' : 'primary'} wide>
      {t(`action.${standing}`, { plan })}
    </LinkButton>
  );
}
