import type { RouteObject } from 'react-router';
import { productsRoutes } from './productsRoutes.ts';
import { resourcesRoutes } from './resourcesRoutes.ts';
import { setsRoutes } from './setsRoutes.ts';

export const catalogRoutes: RouteObject[] = [
  ...productsRoutes,
  ...setsRoutes,
  ...resourcesRoutes,
  {
    path: 'catalog/ladders',
    handle: { outline: 1, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/ladders/LaddersPage.query.ts')).laddersPage.loader,
      Component: async () => (await import('../../pages/catalog/ladders/LaddersPage.tsx')).LaddersPage,
    },
  },
  {
    path: 'catalog/ladders/new',
    handle: { outline: 1 },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/ladders/new/NewLadderPage.query.ts')).newLadderPage.loader,
      Component: async () =>
        (await import('../../pages/catalog/ladders/new/NewLadderPage.tsx')).NewLadderPage,
    },
  },
  {
    path: 'catalog/ladders/:slug',
    handle: { outline: 4 },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/ladders/ladder/LadderPage.query.ts')).ladderPage.loader,
      Component: async () => (await import('../../pages/catalog/ladders/ladder/LadderPage.tsx')).LadderPage,
    },
  },
  {
    path: 'catalog/ladders/:slug/edit',
    handle: { outline: 1 },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/ladders/ladder/edit/EditLadderPage.query.ts')).editLadderPage
          .loader,
      Component: async () =>
        (await import('../../pages/catalog/ladders/ladder/edit/EditLadderPage.tsx')).EditLadderPage,
    },
  },
  {
    path: 'catalog/types',
    handle: { outline: 1, width: 'wide' },
    lazy: {
      loader: async () => (await import('../../pages/catalog/types/TypesPage.query.ts')).typesPage.loader,
      Component: async () => (await import('../../pages/catalog/types/TypesPage.tsx')).TypesPage,
    },
  },
  {
    path: 'catalog/types/new',
    handle: { outline: 1 },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/types/new/NewTypePage.query.ts')).newTypePage.loader,
      Component: async () => (await import('../../pages/catalog/types/new/NewTypePage.tsx')).NewTypePage,
    },
  },
  {
    path: 'catalog/types/:key',
    handle: { outline: 3 },
    lazy: {
      loader: async () => (await import('../../pages/catalog/types/type/TypePage.query.ts')).typePage.loader,
      Component: async () => (await import('../../pages/catalog/types/type/TypePage.tsx')).TypePage,
    },
  },
  {
    path: 'catalog/types/:key/edit',
    handle: { outline: 1 },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/types/type/edit/EditTypePage.query.ts')).editTypePage.loader,
      Component: async () =>
        (await import('../../pages/catalog/types/type/edit/EditTypePage.tsx')).EditTypePage,
    },
  },
  {
    path: 'catalog/types/:key/backfill',
    handle: { outline: 1 },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/types/type/backfill/BackfillPage.query.ts')).backfillPage.loader,
      Component: async () =>
        (await import('../../pages/catalog/types/type/backfill/BackfillPage.tsx')).BackfillPage,
    },
  },
  {
    path: 'catalog/campaigns',
    handle: { outline: 1, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/campaigns/CampaignsPage.query.ts')).campaignsPage.loader,
      Component: async () => (await import('../../pages/catalog/campaigns/CampaignsPage.tsx')).CampaignsPage,
    },
  },
  {
    path: 'catalog/campaigns/:id',
    handle: { outline: 2 },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/campaigns/campaign/CampaignPage.query.ts')).campaignPage.loader,
      Component: async () =>
        (await import('../../pages/catalog/campaigns/campaign/CampaignPage.tsx')).CampaignPage,
    },
  },
];
