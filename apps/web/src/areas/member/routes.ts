import type { RouteObject } from 'react-router';
import { loadWords } from '../../shared/i18n/words.ts';
import { PageProblem } from '../../shared/page/PageProblem.tsx';

/** What a signed-in person has for themselves. */
export const memberRoutes: RouteObject = {
  loader: loadWords('member'),
  shouldRevalidate: () => false,
  lazy: { Component: async () => (await import('./MemberFrame.tsx')).MemberFrame },
  children: [
    {
      ErrorBoundary: PageProblem,
      children: [
        {
          path: 'home',
          lazy: {
            loader: async () => (await import('./pages/home/HomePage.query.ts')).homePage.loader,
            Component: async () => (await import('./pages/home/HomePage.tsx')).HomePage,
          },
        },
        {
          path: 'sites',
          handle: { outline: 1 },
          lazy: {
            loader: async () => (await import('./pages/sites/SitesPage.query.ts')).sitesPage.loader,
            Component: async () => (await import('./pages/sites/SitesPage.tsx')).SitesPage,
          },
        },
        {
          path: 'sites/new',
          handle: { outline: 1 },
          lazy: {
            loader: async () => (await import('./pages/sites/new/NewSitePage.query.ts')).newSitePage.loader,
            Component: async () => (await import('./pages/sites/new/NewSitePage.tsx')).NewSitePage,
          },
        },
        {
          path: 'sites/choose',
          handle: { outline: 1 },
          lazy: {
            loader: async () =>
              (await import('./pages/sites/choose/ChooseSitesPage.query.ts')).chooseSitesPage.loader,
            Component: async () => (await import('./pages/sites/choose/ChooseSitesPage.tsx')).ChooseSitesPage,
          },
        },
        {
          path: 'sites/:siteId/open',
          handle: { outline: 1, width: 'narrow' },
          lazy: { Component: async () => (await import('./pages/sites/open/OpenSitePage.tsx')).OpenSitePage },
        },
        {
          path: 'account',
          handle: { outline: 4 },
          lazy: {
            loader: async () => (await import('./pages/account/AccountPage.query.ts')).accountPage.loader,
            Component: async () => (await import('./pages/account/AccountPage.tsx')).AccountPage,
          },
        },
        {
          path: 'account/sessions',
          handle: { outline: 2 },
          lazy: {
            loader: async () =>
              (await import('./pages/account/sessions/SessionsPage.query.ts')).sessionsPage.loader,
            Component: async () => (await import('./pages/account/sessions/SessionsPage.tsx')).SessionsPage,
          },
        },
      ],
    },
  ],
};
