import type { RouteObject } from 'react-router';

export const peopleRoutes: RouteObject[] = [
  {
    path: 'organizations',
    handle: { outline: 1, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/organizations/OrganizationsPage.query.ts')).organizationsPage.loader,
      Component: async () =>
        (await import('../../pages/organizations/OrganizationsPage.tsx')).OrganizationsPage,
    },
  },
  {
    path: 'organizations/:slug',
    handle: { outline: 4 },
    lazy: {
      loader: async () =>
        (await import('../../pages/organizations/organization/OrganizationPage.query.ts')).organizationPage
          .loader,
      Component: async () =>
        (await import('../../pages/organizations/organization/OrganizationPage.tsx')).OrganizationPage,
    },
  },
];
