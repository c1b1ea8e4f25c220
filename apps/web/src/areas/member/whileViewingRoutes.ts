import type { RouteObject } from 'react-router';
import { loadWords } from '../../shared/i18n/words.ts';
import { PageProblem } from '../../shared/page/PageProblem.tsx';
import { operatorHomeUrl } from '../../shared/urls.ts';

/**
 * What stands at the operators' addresses while the tab looks with somebody's eyes. A look begins and ends with a
 * page that is loaded anew, so these and the operators' own routes are never in one table.
 */
export const whileViewingRoutes: RouteObject = {
  loader: loadWords('member'),
  shouldRevalidate: () => false,
  lazy: { Component: async () => (await import('./MemberFrame.tsx')).MemberFrame },
  children: [
    {
      path: `${operatorHomeUrl}/*`,
      ErrorBoundary: PageProblem,
      lazy: {
        loader: async () =>
          (await import('./pages/operator/OperatorAddressPage.query.ts')).operatorAddressPage.loader,
        Component: async () => (await import('./pages/operator/OperatorAddressPage.tsx')).OperatorAddressPage,
      },
    },
  ],
};
