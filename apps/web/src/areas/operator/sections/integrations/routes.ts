import type { RouteObject } from 'react-router';

export const integrationsRoutes: RouteObject[] = [
  {
    path: 'integrations/fedwiki',
    handle: { outline: 3, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/integrations/fedwiki/FedWikiPage.query.ts')).fedWikiPage.loader,
      Component: async () => (await import('../../pages/integrations/fedwiki/FedWikiPage.tsx')).FedWikiPage,
    },
  },
  {
    path: 'integrations/fedwiki/sites',
    handle: { outline: 1, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/integrations/fedwiki/sites/AllSitesPage.query.ts')).allSitesPage.loader,
      Component: async () =>
        (await import('../../pages/integrations/fedwiki/sites/AllSitesPage.tsx')).AllSitesPage,
    },
  },
  {
    path: 'integrations/fedwiki/sites/:id',
    handle: { outline: 3 },
    lazy: {
      loader: async () =>
        (await import('../../pages/integrations/fedwiki/sites/site/SitePage.query.ts')).sitePage.loader,
      Component: async () =>
        (await import('../../pages/integrations/fedwiki/sites/site/SitePage.tsx')).SitePage,
    },
  },
];
