import type { RouteObject } from 'react-router';
import { loadWords } from '../../shared/i18n/words.ts';
import { PageProblem } from '../../shared/page/PageProblem.tsx';

/** What there is to choose, for strangers and members alike. */
export const plansRoutes: RouteObject = {
  loader: loadWords('public', 'member', 'plans'),
  shouldRevalidate: () => false,
  lazy: { Component: async () => (await import('./PlansFrame.tsx')).PlansFrame },
  children: [
    {
      ErrorBoundary: PageProblem,
      children: [
        {
          path: 'plans',
          handle: { outline: 3 },
          lazy: {
            loader: async () => (await import('./pages/plans/PlansPage.query.ts')).plansPage.loader,
            Component: async () => (await import('./pages/plans/PlansPage.tsx')).PlansPage,
          },
        },
      ],
    },
  ],
};

/** What a member chooses and pays. */
export const moneyRoutes: RouteObject = {
  loader: loadWords('member', 'plans'),
  shouldRevalidate: () => false,
  lazy: { Component: async () => (await import('../member/MemberFrame.tsx')).MemberFrame },
  children: [
    {
      ErrorBoundary: PageProblem,
      children: [
        {
          path: 'plans/choose/:priceId',
          handle: { outline: 2 },
          lazy: {
            loader: async () => (await import('./pages/plans/choose/ChoosePage.query.ts')).choosePage.loader,
            Component: async () => (await import('./pages/plans/choose/ChoosePage.tsx')).ChoosePage,
          },
        },
        {
          path: 'billing',
          handle: { outline: 3 },
          lazy: {
            loader: async () => (await import('./pages/billing/BillingPage.query.ts')).billingPage.loader,
            Component: async () => (await import('./pages/billing/BillingPage.tsx')).BillingPage,
          },
        },
        {
          path: 'billing/subscriptions/:subscriptionId/cancel',
          handle: { outline: 2, width: 'narrow' },
          lazy: {
            loader: async () =>
              (await import('./pages/billing/subscriptions/cancel/CancelPage.query.ts')).cancelPage.loader,
            Component: async () =>
              (await import('./pages/billing/subscriptions/cancel/CancelPage.tsx')).CancelPage,
          },
        },
        {
          path: 'billing/checkouts/:intentId',
          handle: { width: 'narrow' },
          lazy: {
            loader: async () =>
              (await import('./pages/billing/checkout/CheckoutPage.query.ts')).checkoutPage.loader,
            Component: async () => (await import('./pages/billing/checkout/CheckoutPage.tsx')).CheckoutPage,
          },
        },
      ],
    },
  ],
};
