import type { RouteObject } from 'react-router';
import { organizationRoutes } from './organizationRoutes.ts';

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
  ...organizationRoutes,
];
