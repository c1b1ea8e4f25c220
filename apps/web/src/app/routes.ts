import type { PatchRoutesOnNavigationFunction, RouteObject } from 'react-router';
import { memberRoutes } from '../areas/member/routes.ts';
import { whileViewingRoutes } from '../areas/member/whileViewingRoutes.ts';
import { moneyRoutes, plansRoutes } from '../areas/plans/routes.ts';
import { publicRoutes } from '../areas/public/routes.ts';
import { viewingOfTab } from '../shared/session/viewing.ts';
import { operatorHomeUrl } from '../shared/urls.ts';
import { BareProblem } from './BareProblem.tsx';
import { Root } from './Root.tsx';
import { StartingPage } from './StartingPage.tsx';

const inside = 'inside';

/** Every address of the application but the operators', who get theirs when they come. */
export const routes: RouteObject[] = [
  {
    Component: Root,
    children: [
      {
        id: inside,
        HydrateFallback: StartingPage,
        ErrorBoundary: BareProblem,
        children: [publicRoutes, plansRoutes, moneyRoutes, memberRoutes],
      },
    ],
  },
];

/** Brings the operators' addresses, and with them their code, when the first of them is asked for. */
export const bringOperatorRoutes: PatchRoutesOnNavigationFunction = async ({ path, patch }) => {
  const asked = path === operatorHomeUrl || path.startsWith(`${operatorHomeUrl}/`);
  if (!asked) return;
  if (viewingOfTab() !== null) {
    patch(inside, [whileViewingRoutes]);
    return;
  }
  const { operatorRoutes } = await import('../areas/operator/routes.ts');
  patch(inside, [operatorRoutes]);
};
