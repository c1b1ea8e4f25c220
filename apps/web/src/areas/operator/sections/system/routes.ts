import type { RouteObject } from 'react-router';

export const systemRoutes: RouteObject[] = [
  {
    path: 'system/design',
    handle: { outline: 4 },
    lazy: {
      loader: async () => (await import('../../pages/system/design/DesignPage.query.ts')).designPage.loader,
      Component: async () => (await import('../../pages/system/design/DesignPage.tsx')).DesignPage,
    },
  },
];
