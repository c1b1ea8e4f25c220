import type { RouteObject } from 'react-router';

export const billingRoutes: RouteObject[] = [
  {
    path: 'billing',
    handle: { outline: 2, width: 'wide' },
    lazy: {
      loader: async () => (await import('../../pages/billing/BillingPage.query.ts')).billingPage.loader,
      Component: async () => (await import('../../pages/billing/BillingPage.tsx')).BillingPage,
    },
  },
  {
    path: 'billing/subscriptions',
    handle: { outline: 1, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/billing/subscriptions/SubscriptionsPage.query.ts')).subscriptionsPage
          .loader,
      Component: async () =>
        (await import('../../pages/billing/subscriptions/SubscriptionsPage.tsx')).SubscriptionsPage,
    },
  },
  {
    path: 'billing/subscriptions/:id',
    handle: { outline: 3, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/billing/subscriptions/subscription/SubscriptionPage.query.ts'))
          .subscriptionPage.loader,
      Component: async () =>
        (await import('../../pages/billing/subscriptions/subscription/SubscriptionPage.tsx'))
          .SubscriptionPage,
    },
  },
  {
    path: 'billing/invoices',
    handle: { outline: 1, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/billing/invoices/InvoicesPage.query.ts')).invoicesPage.loader,
      Component: async () => (await import('../../pages/billing/invoices/InvoicesPage.tsx')).InvoicesPage,
    },
  },
  {
    path: 'billing/invoices/:id',
    handle: { outline: 3, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/billing/invoices/invoice/InvoicePage.query.ts')).invoicePage.loader,
      Component: async () =>
        (await import('../../pages/billing/invoices/invoice/InvoicePage.tsx')).InvoicePage,
    },
  },
  {
    path: 'billing/payments',
    handle: { outline: 1, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/billing/payments/PaymentsPage.query.ts')).paymentsPage.loader,
      Component: async () => (await import('../../pages/billing/payments/PaymentsPage.tsx')).PaymentsPage,
    },
  },
  {
    path: 'billing/payments/:id',
    handle: { outline: 3, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/billing/payments/payment/PaymentPage.query.ts')).paymentPage.loader,
      Component: async () =>
        (await import('../../pages/billing/payments/payment/PaymentPage.tsx')).PaymentPage,
    },
  },
  {
    path: 'billing/disputes',
    handle: { outline: 1, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/billing/disputes/DisputesPage.query.ts')).disputesPage.loader,
      Component: async () => (await import('../../pages/billing/disputes/DisputesPage.tsx')).DisputesPage,
    },
  },
  {
    path: 'billing/accounts',
    handle: { outline: 1, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/billing/accounts/AccountsPage.query.ts')).accountsPage.loader,
      Component: async () => (await import('../../pages/billing/accounts/AccountsPage.tsx')).AccountsPage,
    },
  },
  {
    path: 'billing/intents',
    handle: { outline: 1, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/billing/intents/IntentsPage.query.ts')).intentsPage.loader,
      Component: async () => (await import('../../pages/billing/intents/IntentsPage.tsx')).IntentsPage,
    },
  },
];
