import type { RouteObject } from 'react-router';

export const systemRoutes: RouteObject[] = [
  {
    path: 'system/jobs',
    handle: { outline: 3, width: 'wide' },
    lazy: {
      loader: async () => (await import('../../pages/system/jobs/JobsPage.query.ts')).jobsPage.loader,
      Component: async () => (await import('../../pages/system/jobs/JobsPage.tsx')).JobsPage,
    },
  },
  {
    path: 'system/jobs/:id',
    handle: { outline: 4 },
    lazy: {
      loader: async () => (await import('../../pages/system/jobs/job/JobPage.query.ts')).jobPage.loader,
      Component: async () => (await import('../../pages/system/jobs/job/JobPage.tsx')).JobPage,
    },
  },
  {
    path: 'system/mail',
    handle: { outline: 2, width: 'wide' },
    lazy: {
      loader: async () => (await import('../../pages/system/mail/MailPage.query.ts')).mailPage.loader,
      Component: async () => (await import('../../pages/system/mail/MailPage.tsx')).MailPage,
    },
  },
  {
    path: 'system/mail/previews',
    handle: { outline: 2, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/system/mail/previews/MailPreviewsPage.query.ts')).mailPreviewsPage.loader,
      Component: async () =>
        (await import('../../pages/system/mail/previews/MailPreviewsPage.tsx')).MailPreviewsPage,
    },
  },
  {
    path: 'system/settings',
    handle: { outline: 3 },
    lazy: {
      loader: async () =>
        (await import('../../pages/system/settings/SettingsPage.query.ts')).settingsPage.loader,
      Component: async () => (await import('../../pages/system/settings/SettingsPage.tsx')).SettingsPage,
    },
  },
  {
    path: 'system/operators',
    handle: { outline: 1, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/system/operators/OperatorsPage.query.ts')).operatorsPage.loader,
      Component: async () => (await import('../../pages/system/operators/OperatorsPage.tsx')).OperatorsPage,
    },
  },
  {
    path: 'system/operators/new',
    handle: { outline: 1 },
    lazy: {
      loader: async () =>
        (await import('../../pages/system/operators/new/NewOperatorPage.query.ts')).newOperatorPage.loader,
      Component: async () =>
        (await import('../../pages/system/operators/new/NewOperatorPage.tsx')).NewOperatorPage,
    },
  },
  {
    path: 'system/design',
    handle: { outline: 4 },
    lazy: {
      loader: async () => (await import('../../pages/system/design/DesignPage.query.ts')).designPage.loader,
      Component: async () => (await import('../../pages/system/design/DesignPage.tsx')).DesignPage,
    },
  },
];
