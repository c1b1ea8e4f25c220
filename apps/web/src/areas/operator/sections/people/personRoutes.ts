import type { RouteObject } from 'react-router';

export const personRoutes: RouteObject[] = [
  {
    path: 'persons',
    handle: { outline: 1, width: 'wide' },
    lazy: {
      loader: async () => (await import('../../pages/persons/PersonsPage.query.ts')).personsPage.loader,
      Component: async () => (await import('../../pages/persons/PersonsPage.tsx')).PersonsPage,
    },
  },
  {
    path: 'persons/:personId',
    handle: { outline: 4 },
    lazy: {
      loader: async () => (await import('../../pages/persons/person/PersonPage.query.ts')).personPage.loader,
      Component: async () => (await import('../../pages/persons/person/PersonPage.tsx')).PersonPage,
    },
  },
  {
    path: 'organizations/:slug/standing',
    handle: { outline: 2 },
    lazy: {
      loader: async () =>
        (await import('../../pages/organizations/organization/standing/OrganizationStandingPage.query.ts'))
          .organizationStandingPage.loader,
      Component: async () =>
        (await import('../../pages/organizations/organization/standing/OrganizationStandingPage.tsx'))
          .OrganizationStandingPage,
    },
  },
];
