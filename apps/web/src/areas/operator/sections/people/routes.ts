import type { RouteObject } from 'react-router';
import { organizationRoutes } from './organizationRoutes.ts';
import { personRoutes } from './personRoutes.ts';

export const peopleRoutes: RouteObject[] = [
  ...personRoutes,
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
