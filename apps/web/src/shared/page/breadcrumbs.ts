import type { Breadcrumb } from '@member-console/ui';
import { createContext, use } from 'react';

/** Where the frame says the page lies: the way to it that follows from its address. */
export const BreadcrumbsContext = createContext<readonly Breadcrumb[]>([]);

/** The way to a page: what its address says, then the things between that place and the page. */
export function useBreadcrumbs(things: readonly Breadcrumb[] = []): readonly Breadcrumb[] {
  const above = use(BreadcrumbsContext);
  const known = new Set(above.map(({ to }) => to));
  return [...above, ...things.filter(({ to }) => !known.has(to))];
}
