import { LiveRegion, Stack } from '@member-console/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { signedIn } from '../../../../../shared/api/signedIn.ts';
import { EntitlementList } from '../../../../../shared/entitlements/EntitlementList.tsx';
import { NotFound } from '../../../../../shared/page/NotFound.tsx';
import { Page } from '../../../../../shared/page/Page.tsx';
import { plansUrl } from '../../../../../shared/urls.ts';
import { checkoutPage } from './CheckoutPage.query.ts';
import { CheckoutState } from './CheckoutState.tsx';
import { standingOf } from './standing.ts';
import { useConfirmation } from './useConfirmation.ts';

/** Where people come back to from a checkout. */
export function CheckoutPage() {
  const { viewer, billingIntent } = checkoutPage.useAnswer();
  if (!billingIntent) return <NotFound />;
  return <Checkout intent={billingIntent} organization={signedIn(viewer).defaultOrganization} />;
}

type Answer = ReturnType<typeof checkoutPage.useAnswer>;

interface CheckoutProps {
  intent: NonNullable<Answer['billingIntent']>;
  organization: NonNullable<Answer['viewer']>['defaultOrganization'];
}

/** Says what has come of it, by itself and safe to load again; shows what one has once it is paid. */
function Checkout({ intent, organization }: CheckoutProps) {
  const { t } = useTranslation('plans');
  const [search] = useSearchParams();
  const standing = standingOf(intent, search);
  const isOnTheWay = search.get('pay') === 'now';
  useConfirmation(intent.id, intent.state, isOnTheWay);
  useGoingOn(isOnTheWay && standing === 'unpaid' ? intent.url : null);
  return (
    <Page title={t('checkout.title')} breadcrumbs={[{ label: t('plans.title'), to: plansUrl }]}>
      <Stack gap={5}>
        <CheckoutState intent={intent} standing={standing} />
        {standing === 'confirmed' && organization && <EntitlementList organization={organization} />}
      </Stack>
      <LiveRegion>{t(`checkout.${standing}.title`, { plan: intent.price?.product.name ?? '' })}</LiveRegion>
    </Page>
  );
}

/** Leads on to where one pays, as soon as that is there. Coming back from it leads here, not on again. */
function useGoingOn(url: string | null): void {
  useEffect(() => {
    if (url === null) return;
    window.history.replaceState(window.history.state, '', window.location.pathname);
    window.location.assign(url);
  }, [url]);
}
