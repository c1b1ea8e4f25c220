import type { RouteObject } from 'react-router';

export const integrationsRoutes: RouteObject[] = [];
