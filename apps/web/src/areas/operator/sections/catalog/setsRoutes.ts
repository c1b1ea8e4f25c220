import type { RouteObject } from 'react-router';

export const setsRoutes: RouteObject[] = [
  {
    path: 'catalog/sets',
    handle: { outline: 1, width: 'wide' },
    lazy: {
      loader: async () => (await import('../../pages/catalog/sets/SetsPage.query.ts')).setsPage.loader,
      Component: async () => (await import('../../pages/catalog/sets/SetsPage.tsx')).SetsPage,
    },
  },
  {
    path: 'catalog/sets/new',
    handle: { outline: 1 },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/sets/new/NewSetPage.query.ts')).newSetPage.loader,
      Component: async () => (await import('../../pages/catalog/sets/new/NewSetPage.tsx')).NewSetPage,
    },
  },
  {
    path: 'catalog/sets/:key',
    handle: { outline: 3 },
    lazy: {
      loader: async () => (await import('../../pages/catalog/sets/set/SetPage.query.ts')).setPage.loader,
      Component: async () => (await import('../../pages/catalog/sets/set/SetPage.tsx')).SetPage,
    },
  },
  {
    path: 'catalog/sets/:key/draft',
    handle: { outline: 2 },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/sets/set/draft/DraftSetPage.query.ts')).draftSetPage.loader,
      Component: async () =>
        (await import('../../pages/catalog/sets/set/draft/DraftSetPage.tsx')).DraftSetPage,
    },
  },
  {
    path: 'catalog/sets/:key/compare',
    handle: { outline: 1 },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/sets/set/compare/CompareSetPage.query.ts')).compareSetPage.loader,
      Component: async () =>
        (await import('../../pages/catalog/sets/set/compare/CompareSetPage.tsx')).CompareSetPage,
    },
  },
  {
    path: 'catalog/sets/:key/versions/:number',
    handle: { outline: 2 },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/sets/set/version/SetVersionPage.query.ts')).setVersionPage.loader,
      Component: async () =>
        (await import('../../pages/catalog/sets/set/version/SetVersionPage.tsx')).SetVersionPage,
    },
  },
  {
    path: 'catalog/sets/:key/versions/:number/publish',
    handle: { outline: 2 },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/sets/set/version/publish/PublishVersionPage.query.ts'))
          .publishVersionPage.loader,
      Component: async () =>
        (await import('../../pages/catalog/sets/set/version/publish/PublishVersionPage.tsx'))
          .PublishVersionPage,
    },
  },
];
