import type { RouteObject } from 'react-router';

export const resourcesRoutes: RouteObject[] = [
  {
    path: 'catalog/resources',
    handle: { outline: 1, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/resources/ResourcesPage.query.ts')).resourcesPage.loader,
      Component: async () => (await import('../../pages/catalog/resources/ResourcesPage.tsx')).ResourcesPage,
    },
  },
  {
    path: 'catalog/resources/new',
    handle: { outline: 1 },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/resources/new/NewResourcePage.query.ts')).newResourcePage.loader,
      Component: async () =>
        (await import('../../pages/catalog/resources/new/NewResourcePage.tsx')).NewResourcePage,
    },
  },
  {
    path: 'catalog/resources/:key',
    handle: { outline: 2 },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/resources/resource/ResourcePage.query.ts')).resourcePage.loader,
      Component: async () =>
        (await import('../../pages/catalog/resources/resource/ResourcePage.tsx')).ResourcePage,
    },
  },
  {
    path: 'catalog/resources/:key/edit',
    handle: { outline: 1 },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/resources/resource/edit/EditResourcePage.query.ts'))
          .editResourcePage.loader,
      Component: async () =>
        (await import('../../pages/catalog/resources/resource/edit/EditResourcePage.tsx')).EditResourcePage,
    },
  },
];
