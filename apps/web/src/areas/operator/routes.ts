import type { RouteObject } from 'react-router';
import { loadWords } from '../../shared/i18n/words.ts';
import { PageProblem } from '../../shared/page/PageProblem.tsx';
import { operatorHomeUrl } from '../../shared/urls.ts';

/** What operators see; strangers to it get the server's no, told kindly. */
export const operatorRoutes: RouteObject = {
  path: operatorHomeUrl,
  loader: loadWords('operator'),
  shouldRevalidate: () => false,
  lazy: { Component: async () => (await import('./OperatorFrame.tsx')).OperatorFrame },
  children: [
    {
      ErrorBoundary: PageProblem,
      children: [
        {
          index: true,
          handle: { outline: 1 },
          lazy: {
            loader: async () =>
              (await import('./pages/home/OperatorHomePage.query.ts')).operatorHomePage.loader,
            Component: async () => (await import('./pages/home/OperatorHomePage.tsx')).OperatorHomePage,
          },
        },
        {
          path: 'organizations',
          handle: { outline: 1, width: 'wide' },
          lazy: {
            loader: async () =>
              (await import('./pages/organizations/OrganizationsPage.query.ts')).organizationsPage.loader,
            Component: async () =>
              (await import('./pages/organizations/OrganizationsPage.tsx')).OrganizationsPage,
          },
        },
        {
          path: 'organizations/:slug',
          handle: { outline: 4 },
          lazy: {
            loader: async () =>
              (await import('./pages/organizations/organization/OrganizationPage.query.ts')).organizationPage
                .loader,
            Component: async () =>
              (await import('./pages/organizations/organization/OrganizationPage.tsx')).OrganizationPage,
          },
        },
        {
          path: 'system/design',
          handle: { outline: 4 },
          lazy: {
            loader: async () => (await import('./pages/system/design/DesignPage.query.ts')).designPage.loader,
            Component: async () => (await import('./pages/system/design/DesignPage.tsx')).DesignPage,
          },
        },
      ],
    },
  ],
};
