import type { RouteObject } from 'react-router';

export const auditRoutes: RouteObject[] = [
  {
    path: 'audit',
    handle: { outline: 1, width: 'wide' },
    lazy: {
      loader: async () => (await import('../../pages/audit/AuditPage.query.ts')).auditPage.loader,
      Component: async () => (await import('../../pages/audit/AuditPage.tsx')).AuditPage,
    },
  },
  {
    path: 'audit/:id',
    handle: { outline: 2 },
    lazy: {
      loader: async () =>
        (await import('../../pages/audit/entry/AuditEntryPage.query.ts')).auditEntryPage.loader,
      Component: async () => (await import('../../pages/audit/entry/AuditEntryPage.tsx')).AuditEntryPage,
    },
  },
];
