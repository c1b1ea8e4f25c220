import type { RouteObject } from 'react-router';

export const stripeRoutes: RouteObject[] = [
  {
    path: 'billing/stripe',
    handle: { outline: 3 },
    lazy: {
      loader: async () => (await import('../../pages/billing/stripe/StripePage.query.ts')).stripePage.loader,
      Component: async () => (await import('../../pages/billing/stripe/StripePage.tsx')).StripePage,
    },
  },
  {
    path: 'billing/stripe/events',
    handle: { outline: 2, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/billing/stripe/events/StripeEventsPage.query.ts')).stripeEventsPage.loader,
      Component: async () =>
        (await import('../../pages/billing/stripe/events/StripeEventsPage.tsx')).StripeEventsPage,
    },
  },
  {
    path: 'billing/stripe/events/:id',
    handle: { outline: 4 },
    lazy: {
      loader: async () =>
        (await import('../../pages/billing/stripe/events/event/StripeEventPage.query.ts')).stripeEventPage
          .loader,
      Component: async () =>
        (await import('../../pages/billing/stripe/events/event/StripeEventPage.tsx')).StripeEventPage,
    },
  },
  {
    path: 'billing/concerns',
    handle: { outline: 2, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/billing/concerns/BillingConcernsPage.query.ts')).billingConcernsPage
          .loader,
      Component: async () =>
        (await import('../../pages/billing/concerns/BillingConcernsPage.tsx')).BillingConcernsPage,
    },
  },
  {
    path: 'billing/reconciliations',
    handle: { outline: 2, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/billing/reconciliations/ReconciliationsPage.query.ts')).reconciliationsPage
          .loader,
      Component: async () =>
        (await import('../../pages/billing/reconciliations/ReconciliationsPage.tsx')).ReconciliationsPage,
    },
  },
  {
    path: 'billing/reconciliations/:id',
    handle: { outline: 3, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/billing/reconciliations/reconciliation/ReconciliationPage.query.ts'))
          .reconciliationPage.loader,
      Component: async () =>
        (await import('../../pages/billing/reconciliations/reconciliation/ReconciliationPage.tsx'))
          .ReconciliationPage,
    },
  },
];
