import { Card, EmptyState } from '@member-console/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { landingPage } from './LandingPage.query.ts';
import { PlanLadderCards } from './PlanLadderCards.tsx';

/** Every ladder with its plans. */
export function Plans() {
  const { t } = useTranslation('public');
  const { planLadders } = landingPage.useAnswer();
  useScrollToHash();
  if (planLadders.length === 0) {
    return (
      <Card>
        <EmptyState title={t('landing.noPlans.title')}>{t('landing.noPlans.message')}</EmptyState>
      </Card>
    );
  }
  return planLadders.map((ladder) => (
    <PlanLadderCards key={ladder.id} ladder={ladder} named={planLadders.length > 1} />
  ));
}

/** Leads to the part of the page that the address names, now that it is there. */
function useScrollToHash(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== '') document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [hash]);
}
