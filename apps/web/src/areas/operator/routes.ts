import type { RouteObject } from 'react-router';
import { loadWords } from '../../shared/i18n/words.ts';
import { PageProblem } from '../../shared/page/PageProblem.tsx';
import { operatorHomeUrl } from '../../shared/urls.ts';
import { auditRoutes } from './sections/audit/routes.ts';
import { billingRoutes } from './sections/billing/routes.ts';
import { catalogRoutes } from './sections/catalog/routes.ts';
import { integrationsRoutes } from './sections/integrations/routes.ts';
import { peopleRoutes } from './sections/people/routes.ts';
import { stripeRoutes } from './sections/stripe/routes.ts';
import { systemRoutes } from './sections/system/routes.ts';

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
        ...peopleRoutes,
        ...catalogRoutes,
        ...billingRoutes,
        ...stripeRoutes,
        ...integrationsRoutes,
        ...auditRoutes,
        ...systemRoutes,
      ],
    },
  ],
};
